import { type Edge, edgesCross, edgesMeet, edgesOf, isOnEdge, placeInRing, samePosition } from './plane'
import type { Polygon, Position, Ring } from './shapes'

/** Why rings make no polygon, in the words of MongoDB's 2dsphere; undefined when they do. */
export function refuseBadRings(rings: Polygon): string | undefined {
  for (const ring of rings) {
    const reason = refuseBadRing(ring)
    if (reason) return reason
  }
  const [outer, ...holes] = rings as [Ring, ...Ring[]]
  const edges = edgesOf(outer)
  for (const [i, hole] of holes.entries()) {
    const isInside = hole.every(p => placeInRing(outer, p) !== 'outside')
    if (!isInside || anyPair(edgesOf(hole), edges, edgesCross)) {
      return `Secondary loops not contained by first exterior loop, hole ${i}`
    }
    if (holes.slice(0, i).some(other => anyPair(edgesOf(hole), edgesOf(other), edgesCross))) {
      return `Loops cross, hole ${i}`
    }
  }
  return undefined
}

function refuseBadRing(ring: Ring): string | undefined {
  if (!samePosition(ring[0] as Position, ring.at(-1) as Position)) return 'Loop is not closed'
  // The same position twice in a row is one, as in MongoDB.
  const distinct = ring.filter((p, i) => i === 0 || !samePosition(p, ring[i - 1] as Position))
  const corners = distinct.slice(0, -1)
  if (corners.length < 3) return 'Loop must have at least 3 different vertices'
  if (new Set(corners.map(String)).size < corners.length) return 'Duplicate vertices'
  const edges = edgesOf(distinct)
  return anyPair(edges, edges, (one, other) => one !== other && badlyMeet(one, other)) ? 'Edges cross' : undefined
}

/** Edges of one ring may share a corner where one ends and the other begins, nothing else. */
function badlyMeet(one: Edge, other: Edge): boolean {
  const [[a, b], [c, d]] = [one, other]
  if (samePosition(b, c)) return turnsBack(a, b, d)
  if (samePosition(a, d)) return turnsBack(c, d, b)
  return edgesMeet(one, other)
}

/** The way a → b → c comes back over itself. */
const turnsBack = (a: Position, b: Position, c: Position) => isOnEdge(c, [a, b]) || isOnEdge(a, [b, c])

/** Whether two edges of the lists are so related; only edges that overlap in longitude are compared. */
function anyPair(one: Edge[], other: Edge[], related: (a: Edge, b: Edge) => boolean): boolean {
  const byStart = other.map(edge => ({ edge, from: Math.min(edge[0][0], edge[1][0]) })).sort((a, b) => a.from - b.from)
  return one.some(edge => {
    const to = Math.max(edge[0][0], edge[1][0])
    for (const next of byStart) {
      if (next.from > to) return false
      if (related(edge, next.edge)) return true
    }
    return false
  })
}
