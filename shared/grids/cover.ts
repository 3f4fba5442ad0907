import { metresPerDegree } from './distance'
import { boxOfCell, type Cell, cellOf, cellsOfBox, childrenOf, geohashOf } from './geohash'
import { type Box, boxesMeet, boxOf, boxOfRing, type Point, type Polygon, signedArea } from './geometry'
import type { MultiPolygonCoordinates } from './grid'
import { nearBoundaryMetres } from './owner-of'
import { isInGrid } from './point-in-grid'
import { segmentMeetsBox } from './segments'

/** Cells a grid may store (architecture §3): more would cost index entries, fewer would cost wrong candidates. */
export const maxCoverCells = 32

/** Cells of precision 8 are about 38 × 19 m: finer than any border is known. */
const finestPrecision = 8
const everyPrecision = [1, 2, 3, 4, 5, 6, 7, 8] as const

/** Refining stops when the cells are at most this many times as large as the grid: finer ones would double the index. */
const looseEnough = 3

/**
 * Geohash cells that together contain every point of the polygons and every point within 15 m of them, so that one
 * cell of each precision tells who may own a point: coarse inside, fine along the border, at most `maxCoverCells`,
 * whatever the size of the grid. Sorted; no cell contains another one.
 */
export function coverOf(polygons: MultiPolygonCoordinates): string[] {
  const bounds = boxOf(polygons)
  const shape: Shape = { polygons, margin: marginOf(bounds) }
  const edges = polygons.flatMap(edgesOf)
  const enough = looseEnough * areaOf(polygons)
  let open = startCells(widened(bounds, shape.margin))
    .map(cell => classify(cell, edges, shape))
    .filter(isTouched)
  let covered = open.reduce((sum, each) => sum + areaOfCell(each.cell), 0)
  const done: Touched[] = []
  while (open.length > 0 && covered > enough) {
    const next = open.reduce((best, each) => (each.cell.precision < best.cell.precision ? each : best))
    open = open.filter(each => each !== next)
    const children = next.isInside || next.cell.precision === finestPrecision ? null : split(next, shape)
    if (children && open.length + done.length + children.length <= maxCoverCells) {
      open.push(...children)
      covered += children.reduce((sum, each) => sum + areaOfCell(each.cell), -areaOfCell(next.cell))
    } else done.push(next)
  }
  return [...done, ...open].map(each => geohashOf(each.cell)).sort()
}

/** The precisions that occur in covers, coarsest first: a point is looked up by these only. */
export const precisionsOf = (covers: readonly (readonly string[])[]): number[] =>
  everyPrecision.filter(precision => covers.some(cover => cover.some(cell => cell.length === precision)))

/**
 * What to look for in the stored covers: the cell of the point at each precision that they use. One indexed `in` read
 * over these finds each grid that contains the point and each neighbour within 15 m that the resident may pick instead.
 */
export function coverPrefixes(point: Point, precisions: readonly number[] = everyPrecision): string[] {
  const text = geohashOf(cellOf(point, finestPrecision))
  return precisions.map(precision => text.slice(0, precision))
}

interface Shape {
  readonly polygons: MultiPolygonCoordinates
  readonly margin: Margin
}

/** 15 m in degrees. */
type Margin = readonly [east: number, north: number]

/** At the latitude farthest from the equator, a hair more against rounding. */
function marginOf([, south, , north]: Box): Margin {
  const degrees = (nearBoundaryMetres * 1.001) / metresPerDegree
  const latitude = Math.max(Math.abs(south), Math.abs(north)) + degrees
  return [degrees / Math.max(0.01, Math.cos((latitude * Math.PI) / 180)), degrees]
}

const widened = ([west, south, east, north]: Box, [dx, dy]: Margin): Box => [
  west - dx,
  south - dy,
  east + dx,
  north + dy,
]

const areaOf = (polygons: MultiPolygonCoordinates): number =>
  polygons.reduce(
    (sum, polygon) => polygon.reduce((rest, ring, at) => rest + (at === 0 ? 1 : -1) * Math.abs(signedArea(ring)), sum),
    0,
  )

function areaOfCell(cell: Cell): number {
  const [west, south, east, north] = boxOfCell(cell)
  return (east - west) * (north - south)
}

interface Edge {
  readonly a: Point
  readonly b: Point
  readonly box: Box
}

interface Touched {
  readonly cell: Cell
  /** Edges within 15 m of the cell; none when it lies wholly inside. */
  readonly edges: readonly Edge[]
  readonly isInside: boolean
}

const edgesOf = (polygon: Polygon): Edge[] =>
  polygon.flatMap(ring =>
    ring.slice(1).map((b, at): Edge => {
      const a = ring[at]!
      return { a, b, box: boxOfRing([a, b]) }
    }),
  )

/** The finest precision at which the bounds need no more than eight cells. */
function startCells(box: Box): Cell[] {
  let cells = cellsOfBox(box, 1)
  for (let precision = 2; precision <= finestPrecision; precision += 1) {
    const finer = cellsOfBox(box, precision)
    if (finer.length > 8) break
    cells = finer
  }
  return cells
}

/** A cell that no edge comes near lies wholly inside or wholly outside, so a corner decides. */
function classify(cell: Cell, candidates: readonly Edge[], { polygons, margin }: Shape): Touched | null {
  const box = widened(boxOfCell(cell), margin)
  const edges = candidates.filter(edge => boxesMeet(edge.box, box) && segmentMeetsBox(edge.a, edge.b, box))
  if (edges.length > 0) return { cell, edges, isInside: false }
  return isInGrid([box[0], box[1]], polygons) ? { cell, edges, isInside: true } : null
}

const isTouched = (each: Touched | null): each is Touched => each !== null

const split = (touched: Touched, shape: Shape): Touched[] =>
  childrenOf(touched.cell)
    .map(cell => classify(cell, touched.edges, shape))
    .filter(isTouched)
