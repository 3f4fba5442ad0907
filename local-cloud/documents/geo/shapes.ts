/** Longitude and latitude in degrees. */
export type Position = [lng: number, lat: number]
export type Ring = Position[]
/** The outer ring, then the holes. */
export type Polygon = Ring[]

/** Any GeoJSON geometry as its parts. */
export interface Geometry {
  points: Position[]
  lines: Position[][]
  polygons: Polygon[]
}
