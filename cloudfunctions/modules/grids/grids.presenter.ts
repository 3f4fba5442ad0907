import type { Grid, GridSummary } from '@shared/grids/grid'
import type { Position } from '@shared/kernel/fields'

type Shown = Pick<Grid, 'code' | 'name' | 'area' | 'kind' | 'communityName' | 'streetName'>

export const presentGrid = ({ code, name, area, kind, communityName, streetName }: Shown): GridSummary => ({
  code,
  name,
  ...(area ? { area } : {}),
  kind,
  communityName,
  streetName,
})

export const presentPoint = ([longitude, latitude]: readonly [number, number]): Position => ({ longitude, latitude })
