import type { Grid, GridSummary } from '@shared/grids/grid'
import type { Position } from '@shared/kernel/fields'

/** What is read of a grid to show it. */
export const shownFields = ['code', 'name', 'area', 'kind', 'communityName', 'streetName'] as const

type Shown = Pick<Grid, (typeof shownFields)[number]>

export const presentGrid = ({ code, name, area, kind, communityName, streetName }: Shown): GridSummary => ({
  code,
  name,
  ...(area ? { area } : {}),
  kind,
  communityName,
  streetName,
})

export const presentPoint = ([longitude, latitude]: readonly [number, number]): Position => ({ longitude, latitude })
