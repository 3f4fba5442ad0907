import { metresPerDegree } from './distance'
import { boxOfCell, type Cell, cellOf, cellsBetween, cellsOfBox, childrenOf, geohashOf, parentOf } from './geohash'
import { type Box, boxesMeet, boxOf, boxOfRing, type Point, type Polygon, signedArea } from './geometry'
import type { MultiPolygonCoordinates } from './grid'
import { nearBoundaryMetres } from './owner-of'
import { isInGrid } from './point-in-grid'
import { segmentMeetsBox } from './segments'

/** Cells a grid may store (architecture §3): more would cost index entries, fewer would cost wrong candidates. */
export const maxCoverCells = 32

/** Cells of precision 8 are about 38 × 19 m: finer than any border is known. */
const finestPrecision = 8

/** Refining stops when the cells are at most this many times as large as the grid: finer ones would double the index. */
const looseEnough = 3

/**
 * Geohash cells that together contain every point of the polygons, border included: coarse inside, fine along the
 * border, at most `maxCoverCells`, whatever the size of the grid. Sorted.
 */
export function coverOf(polygons: MultiPolygonCoordinates): string[] {
  const edges = polygons.flatMap(edgesOf)
  const enough = looseEnough * areaOf(polygons)
  let open = startCells(boxOf(polygons))
    .map(cell => classify(cell, edges, polygons))
    .filter(isTouched)
  let covered = open.reduce((sum, each) => sum + areaOfCell(each.cell), 0)
  const done: Touched[] = []
  while (open.length > 0 && covered > enough) {
    const next = open.reduce((best, each) => (each.cell.precision < best.cell.precision ? each : best))
    open = open.filter(each => each !== next)
    const children = next.isInside || next.cell.precision === finestPrecision ? null : split(next, polygons)
    if (children && open.length + done.length + children.length <= maxCoverCells) {
      open.push(...children)
      covered += children.reduce((sum, each) => sum + areaOfCell(each.cell), -areaOfCell(next.cell))
    } else done.push(next)
  }
  return [...done, ...open].map(each => geohashOf(each.cell)).sort()
}

/**
 * What to look for in the stored covers: every prefix of every cell within 15 m of the point. One indexed `in` read
 * over these finds each grid that contains the point and each neighbour the resident may pick instead.
 */
export function coverPrefixes([x, y]: Point): string[] {
  const north = nearBoundaryMetres / metresPerDegree
  const east = north / Math.max(0.01, Math.cos((y * Math.PI) / 180))
  const southWest = cellOf([x - east, y - north], finestPrecision)
  const northEast = cellOf([x + east, y + north], finestPrecision)
  const text = geohashOf(southWest)
  const prefixes: string[] = []
  for (let precision = 1; precision <= finestPrecision; precision += 1) {
    const [, ...others] = cellsBetween(parentOf(southWest, precision), parentOf(northEast, precision))
    prefixes.push(text.slice(0, precision))
    for (const cell of others) prefixes.push(geohashOf(cell))
  }
  return prefixes
}

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
  /** Edges that meet the cell; none when it lies wholly inside. */
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

/** A cell that no edge meets lies wholly inside or wholly outside, so its south-west corner decides. */
function classify(cell: Cell, candidates: readonly Edge[], polygons: MultiPolygonCoordinates): Touched | null {
  const box = boxOfCell(cell)
  const edges = candidates.filter(edge => boxesMeet(edge.box, box) && segmentMeetsBox(edge.a, edge.b, box))
  if (edges.length > 0) return { cell, edges, isInside: false }
  return isInGrid([box[0], box[1]], polygons) ? { cell, edges, isInside: true } : null
}

const isTouched = (each: Touched | null): each is Touched => each !== null

const split = (touched: Touched, polygons: MultiPolygonCoordinates): Touched[] =>
  childrenOf(touched.cell)
    .map(cell => classify(cell, touched.edges, polygons))
    .filter(isTouched)
