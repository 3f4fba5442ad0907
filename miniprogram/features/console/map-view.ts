import type { figureActions } from '@shared/figures/actions'
import type { LightCounts } from '@shared/figures/light-counts'
import type { OutputOf } from '@shared/kernel/contract'
import type { DrawnArea } from '@/components/territory-map/area-at'

type LitArea = OutputOf<typeof figureActions.gridLights>['areas'][number]

/** The worst light of a place; nothing open has none. */
export const lightOf = ({ red, yellow, open }: LightCounts): 'go' | 'soon' | 'late' | 'none' =>
  red > 0 ? 'late' : yellow > 0 ? 'soon' : open > 0 ? 'go' : 'none'

export const litAreas = (areas: readonly LitArea[]): readonly DrawnArea[] =>
  areas.map(area => ({ ...area, lit: { light: lightOf(area.lights), count: area.lights.red } }))
