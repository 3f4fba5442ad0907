import type { CasePlace } from '@shared/cases/case'
import type { PlaceInput } from '@shared/cases/case-inputs'
import type { RouteView } from '@shared/cases/case-views'
import { gcj02FromWgs84 } from '@shared/grids/coordinates'
import type { Grid, OrgUnit } from '@shared/grids/grid'
import type { DevicePosition } from '@shared/kernel/fields'
import type { Context } from '../../platform/context'
import { buildingById } from '../grids/building-by-id'
import { deskOf, deskOfGrid } from '../grids/desk'
import { gridByCode } from '../grids/grid-by-code'
import { shownFields } from '../grids/grids.presenter'
import { locatePoint } from '../grids/locate-point'
import { territory } from '../grids/territory'

/** What is read of a grid to route a report to it. */
const routedFields = [...shownFields, 'version', 'path', 'team', 'leaderId'] as const
export type RoutedGrid = Pick<Grid, (typeof routedFields)[number]>

/** Staff who enter a case know where they are: their words beside a grid describe the spot in it. */
export interface EnteredByStaff {
  /** The node whose desk takes what they enter without a place; null: the top. */
  readonly homeCode: string | null
}

/** Where a report belongs, and which rule said so. */
export interface FoundPlace {
  readonly rule: RouteView['place']
  readonly place: CasePlace
  readonly grid: RoutedGrid | null
  /** The grid it was reported from, when its own is not known. */
  readonly scannedGrid?: RoutedGrid
  /** Whose desk answers when no grid does. */
  readonly desk: OrgUnit | null
}

/**
 * Finds the place of a report (product.md B.2, A.5): a map pin wins over a confirmed building, which wins over the
 * scanned grid. Near a boundary the reporter's pick wins. An address that matched nothing goes to the desk of the
 * community it was reported from, a point outside every grid to the nearest desk, a report without any place to the desk
 * at the top, so nothing is ever lost.
 */
export async function placeOfReport(ctx: Context, input: PlaceInput, staff?: EnteredByStaff): Promise<FoundPlace> {
  if (input.pin) return placeOfPin(ctx, input, gcj02Of(input.pin))
  const building = input.buildingId === null ? null : await buildingById(ctx, input.buildingId)
  if (building) {
    const grid = await gridByCode(ctx, building.gridCode)
    if (grid) {
      const label = input.label ?? building.name
      return { rule: 'address', grid, desk: null, place: placeOf('address', label, building.point, building._id) }
    }
  }
  const grid = input.scannedGridCode === null ? null : await gridByCode(ctx, input.scannedGridCode)
  if (input.label !== null && !staff) return addressUnknown(ctx, input.label, grid)
  if (grid) return { rule: 'scannedGrid', grid, desk: null, place: placeOf('grid', input.label ?? grid.name) }
  return placeUnknown(ctx, input.label, staff)
}

async function placeOfPin(ctx: Context, input: PlaceInput, point: readonly [number, number]): Promise<FoundPlace> {
  const located = await locatePoint(ctx, point, routedFields)
  if (!located.grid) {
    const label = input.label ?? located.outsideDesk?.name ?? ''
    return { rule: 'outside', grid: null, desk: located.outsideDesk, place: placeOf('pin', label, point) }
  }
  const candidates = located.nearBoundary ? [located.grid, ...located.alternatives] : []
  const picked = candidates.find(each => each.code === input.pickedGridCode)
  const grid = picked ?? located.grid
  const { nearBoundary, boundaryMetres } = located
  return {
    rule: picked ? 'pinResidentPick' : 'pin',
    grid,
    desk: null,
    place: {
      ...placeOf('pin', input.label ?? grid.name, point),
      nearBoundary,
      boundaryMetres: Math.round(boundaryMetres),
    },
  }
}

async function addressUnknown(ctx: Context, label: string, scannedGrid: RoutedGrid | null): Promise<FoundPlace> {
  const desk = scannedGrid ? await deskOfGrid(ctx, scannedGrid) : await topDesk(ctx)
  const found = { rule: 'addressUnknown', grid: null, desk, place: placeOf('none', label) } as const
  return scannedGrid ? { ...found, scannedGrid } : found
}

async function placeUnknown(ctx: Context, label: string | null, staff?: EnteredByStaff): Promise<FoundPlace> {
  const desk = (staff?.homeCode ? await deskOf(ctx, staff.homeCode) : null) ?? (await topDesk(ctx))
  return { rule: 'unknown', grid: null, desk, place: placeOf('none', label ?? desk?.name ?? '') }
}

async function topDesk(ctx: Context): Promise<OrgUnit | null> {
  const { topCode } = await territory(ctx)
  return deskOf(ctx, topCode)
}

const gcj02Of = ({ longitude, latitude, system }: DevicePosition): readonly [number, number] =>
  system === 'wgs84' ? gcj02FromWgs84([longitude, latitude]) : [longitude, latitude]

const placeOf = (
  source: CasePlace['source'],
  label: string,
  point: CasePlace['point'] = null,
  buildingId: string | null = null,
): CasePlace => ({ source, label, point, buildingId, nearBoundary: false, boundaryMetres: null })
