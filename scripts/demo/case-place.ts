import type { CasePlace, RouteDecision } from '../../shared/cases/case'
import { distanceToBoundaryMetres } from '../../shared/grids/distance'
import type { Building, Grid } from '../../shared/grids/grid'
import type { Spot } from './case-text'
import type { Random } from './random'

export interface ReportedPlace {
  readonly place: CasePlace
  readonly rule: RouteDecision['place']
  readonly spot: Spot
}

/** Most people scan the code in their stairwell, some confirm an address, a few put a pin on the map. */
export function placeInGrid(grid: Grid, buildings: readonly Building[], random: Random): ReportedPlace {
  const building = random.pick(buildings)
  const [, number] = /(\d+号楼)$/.exec(building.name) ?? []
  const unit = random.int(1, 3)
  const spot: Spot = { said: number ? `${number}${unit}单元` : building.name, floor: random.int(2, 6) }
  const label = number ? `${building.name} ${unit}单元` : building.name
  const scanned = random.chance(0.6)
  const pinned = !scanned && random.chance(0.3)
  return {
    rule: scanned ? 'scannedGrid' : pinned ? 'pin' : 'address',
    spot,
    place: {
      source: scanned ? 'grid' : pinned ? 'pin' : 'address',
      label,
      point: scanned ? null : building.point,
      buildingId: scanned || pinned ? null : building._id,
      nearBoundary: false,
      boundaryMetres: pinned ? Math.round(distanceToBoundaryMetres(building.point, grid.polygons)) : null,
    },
  }
}
