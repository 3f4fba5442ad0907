import { type Edge, edgesCross, edgesMeet, edgesOf, isOnEdge, placeInPolygon, samePosition } from './plane'
import type { Geometry, Polygon, Position, Ring } from './shapes'

const linesAndRings = ({ lines, polygons }: Geometry): Position[][] => [...lines, ...polygons.flat()]
const allEdges = (geometry: Geometry): Edge[] => linesAndRings(geometry).flatMap(edgesOf)
const inAny = (polygons: Polygon[], p: Position) => polygons.some(polygon => placeInPolygon(polygon, p) !== 'outside')

/** The geometries have a position in common; borders count. */
export function intersects(one: Geometry, other: Geometry): boolean {
  return (
    touchesPoint(one, other) ||
    touchesPoint(other, one) ||
    reachesInto(one, other) ||
    reachesInto(other, one) ||
    edgesOfBothMeet(one, other)
  )
}

function touchesPoint({ points }: Geometry, other: Geometry): boolean {
  const edges = points.length > 0 ? other.lines.flatMap(edgesOf) : []
  return points.some(
    p =>
      other.points.some(q => samePosition(p, q)) || edges.some(edge => isOnEdge(p, edge)) || inAny(other.polygons, p),
  )
}

/** A line or polygon of the first begins in a polygon of the second. */
function reachesInto(one: Geometry, { polygons }: Geometry): boolean {
  if (polygons.length === 0) return false
  const starts = [...one.lines.map(line => line[0]), ...one.polygons.map(([outer]) => outer?.[0])] as Position[]
  return starts.some(p => inAny(polygons, p))
}

function edgesOfBothMeet(one: Geometry, other: Geometry): boolean {
  const edges = allEdges(other)
  return edges.length > 0 && allEdges(one).some(a => edges.some(b => edgesMeet(a, b)))
}

/** The geometry lies wholly in one or more of the polygons; borders count. */
export function isWithin(geometry: Geometry, areas: Polygon[]): boolean {
  const borders = areas.flat().flatMap(edgesOf)
  const edges = allEdges(geometry)
  if (!geometry.points.every(p => inAny(areas, p))) return false
  if (edges.some(edge => borders.some(border => edgesCross(edge, border)))) return false
  if (!edges.every(edge => pieces(edge, borders).every(piece => isCovered(piece, borders, areas)))) return false
  return geometry.polygons.every(polygon => isFilled(polygon, borders, areas))
}

function isCovered(piece: Edge, borders: Edge[], areas: Polygon[]): boolean {
  const alongBorder = borders.some(border => isOnEdge(piece[0], border) && isOnEdge(piece[1], border))
  return alongBorder || inAny(areas, middle(piece))
}

/** No border runs through the polygon, whose own edges are known to be covered, and its inside is covered too. */
function isFilled(polygon: Polygon, borders: Edge[], areas: Polygon[]): boolean {
  const own = polygon.flatMap(edgesOf)
  const runsThrough = borders.some(border =>
    pieces(border, own).some(
      piece =>
        !own.some(edge => isOnEdge(piece[0], edge) && isOnEdge(piece[1], edge)) &&
        placeInPolygon(polygon, middle(piece)) === 'inside',
    ),
  )
  return !runsThrough && inAny(areas, innerPosition(polygon))
}

/** An edge cut where it touches corners of the others; it crosses none of them. */
function pieces([a, b]: Edge, others: Edge[]): Edge[] {
  const cuts = others
    .flat()
    .filter(p => isOnEdge(p, [a, b]))
    .sort((p, q) => distanceAlong(a, b, p) - distanceAlong(a, b, q))
  return edgesOf([a, ...cuts, b]).filter(([from, to]) => !samePosition(from, to))
}

const distanceAlong = (a: Position, b: Position, p: Position) =>
  (p[0] - a[0]) * (b[0] - a[0]) + (p[1] - a[1]) * (b[1] - a[1])

const middle = ([a, b]: Edge): Position => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]

/** A position inside a polygon: half way between the first two borders on a line of latitude between two corners. */
function innerPosition(polygon: Polygon): Position {
  const latitudes = [...new Set((polygon[0] as Ring).map(p => p[1]))].sort((a, b) => a - b)
  const lat = ((latitudes[0] as number) + (latitudes[1] as number)) / 2
  const crossings = polygon
    .flatMap(edgesOf)
    .filter(([a, b]) => a[1] > lat !== b[1] > lat)
    .map(([a, b]) => a[0] + ((lat - a[1]) / (b[1] - a[1])) * (b[0] - a[0]))
    .sort((a, b) => a - b)
  return [((crossings[0] as number) + (crossings[1] as number)) / 2, lat]
}
