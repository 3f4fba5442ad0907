import type { Doc } from '../../../local-cloud/documents/values'

export const point = (lng: number, lat: number): Doc => ({ type: 'Point', coordinates: [lng, lat] })
export const line = (...coordinates: number[][]): Doc => ({ type: 'LineString', coordinates })
export const ring = (west: number, south: number, east: number, north: number) => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
]
export const polygon = (...coordinates: number[][][]): Doc => ({ type: 'Polygon', coordinates })
export const box = (west: number, south: number, east: number, north: number) => polygon(ring(west, south, east, north))
export const near = (lng: number, lat: number, range: Doc = {}): Doc => ({
  $nearSphere: { $geometry: point(lng, lat), ...range },
})
export const within = (area: Doc): Doc => ({ $geoWithin: { $geometry: area } })
export const meets = (shape: Doc): Doc => ({ $geoIntersects: { $geometry: shape } })
