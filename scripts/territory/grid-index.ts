import Flatbush from 'flatbush'
import { boxOf, type Point } from '../../shared/grids/geometry'
import type { GridShape } from '../../shared/grids/owner-of'
import { countsEdge } from '../../shared/grids/point-in-grid'

/** All grids of a territory in memory, for bulk work: import checks, simulation. Functions read candidates instead. */
export interface GridIndex<G> {
  /** The one grid that contains the point by the exact rule, or null; an overlap goes to the lowest code. */
  ownerOf(point: Point): G | null
}

export function buildGridIndex<G extends GridShape>(grids: readonly G[]): GridIndex<G> {
  if (grids.length === 0) return { ownerOf: () => null }
  const boxes = new Flatbush(grids.length)
  for (const { polygons } of grids) boxes.add(...boxOf(polygons))
  boxes.finish()
  const corners = packCorners(grids)
  return {
    ownerOf([x, y]) {
      let owner: G | null = null
      for (const at of boxes.search(x, y, x, y)) {
        const grid = grids[at]!
        if ((owner === null || grid.code < owner.code) && corners.contain(at, x, y)) owner = grid
      }
      return owner
    },
  }
}

/** All corners in one array: a million small objects would cost a cache miss each. The rule is that of point-in-grid. */
function packCorners(grids: readonly GridShape[]): { contain(grid: number, x: number, y: number): boolean } {
  const rings = grids.flatMap(grid => grid.polygons.flat())
  const coordinates = new Float64Array(rings.reduce((sum, ring) => sum + ring.length * 2, 0))
  const ringEnds = new Uint32Array(rings.length)
  let end = 0
  for (const [at, ring] of rings.entries()) {
    for (const [x, y] of ring) {
      coordinates[end] = x
      coordinates[end + 1] = y
      end += 2
    }
    ringEnds[at] = end
  }
  const polygonEnds = runningSums(grids.flatMap(grid => grid.polygons.map(polygon => polygon.length)))
  const gridEnds = runningSums(grids.map(grid => grid.polygons.length))

  const isOdd = (firstRing: number, endRing: number, x: number, y: number): boolean => {
    let odd = false
    for (let ring = firstRing; ring < endRing; ring += 1) {
      for (let at = startOf(ringEnds, ring) + 2; at < ringEnds[ring]!; at += 2) {
        const [ax, ay] = [coordinates[at - 2]!, coordinates[at - 1]!]
        if (countsEdge(x, y, ax, ay, coordinates[at]!, coordinates[at + 1]!)) odd = !odd
      }
    }
    return odd
  }
  return {
    contain(grid, x, y) {
      for (let polygon = startOf(gridEnds, grid); polygon < gridEnds[grid]!; polygon += 1) {
        if (isOdd(startOf(polygonEnds, polygon), polygonEnds[polygon]!, x, y)) return true
      }
      return false
    },
  }
}

const startOf = (ends: Uint32Array, at: number): number => (at === 0 ? 0 : ends[at - 1]!)

function runningSums(counts: readonly number[]): Uint32Array {
  let sum = 0
  return Uint32Array.from(counts, count => {
    sum += count
    return sum
  })
}
