import { type Box, boxOf, joinBoxes, type Point, type Ring, signedArea } from '../../shared/grids/geometry'
import type { Grid, MapArea } from '../../shared/grids/grid'
import { simplifyRings } from '../../shared/grids/simplify'
import { dissolve } from './dissolve'
import type { UnitDraft } from './territory-draft'

/** Finer than this share of the drawing nobody sees on a phone. */
const visibleShare = 1 / 400
/** Parts smaller than this share of their area are left out of the drawing. */
const leastPart = 1 / 2000

/** What the map of each node draws: outlines of the nodes below it, or of its grids. */
export function drawAreas(units: readonly UnitDraft[], grids: readonly Grid[]): ReadonlyMap<string, MapArea[]> {
  return new Map(
    units.map(unit => {
      const children = units.filter(each => each.parent === unit.code && !each.department)
      const own = grids.filter(grid => grid.path.at(-2) === unit.code)
      const below = grids.filter(grid => grid.path.includes(unit.code))
      const drawn = [
        ...children.map(child =>
          outlineOf(
            child,
            grids.filter(grid => grid.path.includes(child.code)),
          ),
        ),
        ...own.map(grid => ({
          code: grid.code,
          name: grid.area ?? grid.name,
          isGrid: true,
          rings: grid.polygons.flat(),
          anchor: grid.anchor,
        })),
      ]
      return [unit.code, simplifyTogether(drawn, joinBoxes(below.map(grid => boxOf(grid.polygons))))]
    }),
  )
}

interface Outline {
  readonly code: string
  readonly name: string
  readonly isGrid: boolean
  readonly rings: readonly Ring[]
  readonly anchor: Point
}

function outlineOf({ code, name }: UnitDraft, grids: readonly Grid[]): Outline {
  const rings = dissolve(grids.flatMap(grid => grid.polygons.flat()))
  const [x, y] = [0, 1].map(
    axis => grids.reduce((sum, grid) => sum + grid.anchor[axis]!, 0) / Math.max(1, grids.length),
  )
  return { code, name, isGrid: false, rings, anchor: [x!, y!] }
}

/** Neighbours are simplified together, so that they keep touching. */
function simplifyTogether(outlines: readonly Outline[], [west, south, east, north]: Box): MapArea[] {
  const tolerance = Math.max(east - west, north - south) * visibleShare
  const simplified = simplifyRings(
    outlines.flatMap(each => each.rings),
    tolerance,
  )
  let at = 0
  return outlines.map(({ code, name, isGrid, rings, anchor }) => {
    const drawn = simplified.slice(at, at + rings.length).filter(ring => ring.length > 0)
    at += rings.length
    const whole = drawn.reduce((sum, ring) => sum + Math.abs(signedArea(ring)), 0)
    const seen = drawn.filter(ring => Math.abs(signedArea(ring)) >= whole * leastPart)
    return {
      code,
      name,
      isGrid,
      rings: seen.map(ring => ring.map(point => drawable(point))),
      anchor: drawable(anchor),
    }
  })
}

/** A metre is enough for drawing. */
const drawable = ([x, y]: Point): [number, number] => [Math.round(x * 1e5) / 1e5, Math.round(y * 1e5) / 1e5]
