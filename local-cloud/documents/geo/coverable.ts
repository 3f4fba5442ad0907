import { type Box, SLACK_DEGREES } from './cells'
import type { Coverable, CoverableShape } from './cover'
import { EARTH_RADIUS_METRES } from './distance'
import { type Edge, edgesOf, placeInPolygon } from './plane'
import type { Geometry, Polygon, Position } from './shapes'

interface Part {
  points: Position[]
  edges: Edge[]
  /** Polygons with those of their edges that are still in sight. */
  areas: { polygon: Polygon; edges: Edge[] }[]
}

export function coverableGeometry({ points, lines, polygons }: Geometry): CoverableShape {
  const areas = polygons.map(polygon => ({ polygon, edges: polygon.flatMap(edgesOf) }))
  const bounds = boundsOf([...points, ...lines.flat(), ...polygons.flat(2)])
  return { bounds, ...coverablePart({ points, edges: lines.flatMap(edgesOf), areas }) }
}

function boundsOf(positions: Position[]): Box {
  const bounds: Box = { west: 180, east: -180, south: 90, north: -90 }
  for (const [lng, lat] of positions) {
    bounds.west = Math.min(bounds.west, lng)
    bounds.east = Math.max(bounds.east, lng)
    bounds.south = Math.min(bounds.south, lat)
    bounds.north = Math.max(bounds.north, lat)
  }
  return bounds
}

const coverablePart = ({ points, edges, areas }: Part): Coverable => ({
  within: box => {
    const part: Part = {
      points: points.filter(p => contains(box, p)),
      edges: edges.filter(edge => enters(edge, box)),
      areas: [],
    }
    for (const { polygon, edges: border } of areas) {
      const inSight = border.filter(edge => enters(edge, box))
      if (inSight.length > 0) part.areas.push({ polygon, edges: inSight })
      else if (placeInPolygon(polygon, [box.west, box.south]) === 'inside') return 'whole'
    }
    return part.points.length + part.edges.length + part.areas.length > 0 ? coverablePart(part) : undefined
  },
})

const contains = (box: Box, [lng, lat]: Position) =>
  lng >= box.west && lng <= box.east && lat >= box.south && lat <= box.north

/** Whether an edge has a part in a box (Liang–Barsky), with slack. */
function enters([a, b]: Edge, box: Box): boolean {
  let [from, to] = [0, 1]
  const clip = (start: number, step: number, low: number, high: number): boolean => {
    if (step === 0) return start >= low && start <= high
    const [enter, leave] = [(low - start) / step, (high - start) / step]
    from = Math.max(from, Math.min(enter, leave))
    to = Math.min(to, Math.max(enter, leave))
    return from <= to
  }
  return (
    clip(a[0], b[0] - a[0], box.west - SLACK_DEGREES, box.east + SLACK_DEGREES) &&
    clip(a[1], b[1] - a[1], box.south - SLACK_DEGREES, box.north + SLACK_DEGREES)
  )
}

/** The boxes around a circle on the sphere: two where it crosses the date line, all longitudes where it holds a pole. */
export function coverableCircle([lng, lat]: Position, metres: number): CoverableShape {
  const angle = metres / EARTH_RADIUS_METRES + SLACK_DEGREES
  const degrees = (angle * 180) / Math.PI
  const [south, north] = [Math.max(-90, lat - degrees), Math.min(90, lat + degrees)]
  if (south === -90 || north === 90 || angle >= Math.PI / 2) {
    return coverableShape([{ west: -180, east: 180, south, north }])
  }
  const reach = (Math.asin(Math.min(1, Math.sin(angle) / Math.cos((lat * Math.PI) / 180))) * 180) / Math.PI
  const [west, east] = [lng - reach, lng + reach]
  const boxes = [{ west: Math.max(-180, west), east: Math.min(180, east), south, north }]
  if (west < -180) boxes.push({ west: west + 360, east: 180, south, north })
  if (east > 180) boxes.push({ west: -180, east: east - 360, south, north })
  return coverableShape(boxes)
}

const coverableShape = (boxes: Box[]): CoverableShape => {
  const corners = boxes.flatMap(({ west, east, south, north }): Position[] => [
    [west, south],
    [east, north],
  ])
  return { bounds: boundsOf(corners), ...coverableBoxes(boxes) }
}

const coverableBoxes = (boxes: Box[]): Coverable => ({
  within: box => {
    const inSight = boxes.filter(
      one => one.west <= box.east && one.east >= box.west && one.south <= box.north && one.north >= box.south,
    )
    const filled = inSight.some(
      one => one.west <= box.west && one.east >= box.east && one.south <= box.south && one.north >= box.north,
    )
    if (filled) return 'whole'
    return inSight.length > 0 ? coverableBoxes(inSight) : undefined
  },
})
