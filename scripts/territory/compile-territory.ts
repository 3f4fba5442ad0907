import { addressKeys } from '../../shared/grids/address'
import { coverOf, precisionsOf } from '../../shared/grids/cover'
import type { Point } from '../../shared/grids/geometry'
import { boxOf, joinBoxes } from '../../shared/grids/geometry'
import type { Building, Grid, GridDirectory, MapArea, OrgUnit, Territory } from '../../shared/grids/grid'
import { interiorPointOf } from '../../shared/grids/interior-point'
import type { Person } from '../../shared/people/person'
import { directoryOf } from './directory'
import { drawAreas } from './draw-areas'
import type { GridDraft, TerritoryDraft, UnitDraft } from './territory-draft'
import { thumbnailsOf } from './thumbnails'

/** Everything that a territory writes, ready to be stored. */
export interface CompiledTerritory {
  readonly pointer: Territory
  readonly orgUnits: readonly OrgUnit[]
  readonly grids: readonly Grid[]
  readonly directories: readonly GridDirectory[]
  readonly buildings: readonly Building[]
  readonly people: readonly Person[]
}

/** Computes what readers need quickly: covers, anchors, drawings, search lists, address keys. */
export function compileTerritory(draft: TerritoryDraft, version: string): CompiledTerritory {
  const units = new Map(draft.units.map(unit => [unit.code, unit]))
  const [top] = draft.units
  if (!top) throw new RangeError('a territory needs a top node')
  const thumbnails = thumbnailsOf(draft.grids)
  const grids = draft.grids.map(
    (grid): Grid => ({
      _id: `${version}:${grid.code}`,
      version,
      code: grid.code,
      name: grid.name,
      ...(grid.area ? { area: grid.area } : {}),
      kind: grid.kind,
      urban: grid.urban,
      path: [...pathOf(grid.unit, units), grid.code],
      ...namesAbove(grid, units),
      polygons: grid.polygons,
      cover: coverOf(grid.polygons),
      anchor: rounded(interiorPointOf(grid.polygons)),
      team: grid.team,
      leaderId: grid.leaderId,
      households: grid.households,
      population: grid.population,
      thumbnail: thumbnails.get(grid.code)!,
    }),
  )
  const areas = drawAreas(draft.units, grids)
  const orgUnits = draft.units.map(unit => unitOf(unit, version, units, grids, areas.get(unit.code) ?? []))
  return {
    pointer: {
      _id: 'territory',
      version,
      name: draft.name,
      fictional: draft.fictional,
      levelNames: draft.levelNames,
      casePrefix: draft.casePrefix,
      hotline: draft.hotline,
      supervisionPhone: draft.supervisionPhone,
      topCode: top.code,
      coverPrecisions: precisionsOf(grids.map(grid => grid.cover)),
      bounds: joinBoxes(grids.map(grid => boxOf(grid.polygons))),
    },
    orgUnits,
    grids,
    directories: directoryOf(grids, draft.buildings, version),
    buildings: draft.buildings.map((building, i) => ({
      _id: `${version}:b${i + 1}`,
      version,
      ...building,
      keys: addressKeys(building),
    })),
    people: draft.people,
  }
}

function pathOf(code: string, units: ReadonlyMap<string, UnitDraft>): string[] {
  const unit = units.get(code)
  if (!unit) throw new RangeError(`no organisation node ${code}`)
  return unit.parent === null ? [code] : [...pathOf(unit.parent, units), code]
}

function namesAbove({ unit }: GridDraft, units: ReadonlyMap<string, UnitDraft>) {
  const community = units.get(unit)
  const street = community?.parent ? units.get(community.parent) : undefined
  return { communityName: community?.name ?? '', streetName: street?.name ?? '' }
}

function unitOf(
  { code, parent, name, desk, department }: UnitDraft,
  version: string,
  units: ReadonlyMap<string, UnitDraft>,
  grids: readonly Grid[],
  areas: MapArea[],
): OrgUnit {
  const path = pathOf(code, units)
  const area = (department ? parent : code) ?? code
  const below = grids.filter(grid => grid.path.includes(area))
  const bounds = joinBoxes(below.map(grid => boxOf(grid.polygons)))
  return {
    _id: `${version}:${code}`,
    version,
    code,
    name,
    level: path.length - 1,
    path,
    desk,
    anchor: centreOf(below.map(grid => grid.anchor)),
    bounds,
    ...(department ? { department } : {}),
    holdsGrids: grids.some(grid => grid.path.at(-2) === code),
    areas,
  }
}

const centreOf = (points: readonly Point[]): Point =>
  rounded([average(points.map(([x]) => x)), average(points.map(([, y]) => y))])

const average = (values: readonly number[]) => values.reduce((sum, each) => sum + each, 0) / Math.max(1, values.length)

const rounded = ([x, y]: Point): Point => [Math.round(x * 1e7) / 1e7, Math.round(y * 1e7) / 1e7]
