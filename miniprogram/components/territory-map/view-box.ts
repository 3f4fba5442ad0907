/** Longitude and latitude in degrees, GCJ-02, as the contracts give them. */
export type LngLat = readonly [number, number]

/** West, south, east, north. */
export type Bounds = readonly [number, number, number, number]

/** What part of the territory is on the screen: its middle, and how many px a degree of latitude takes. */
export interface MapView {
  readonly centre: LngLat
  readonly scale: number
}

export interface MapSize {
  readonly width: number
  readonly height: number
}

/** A point on the drawing, px from its upper left corner. */
export type Pixel = readonly [number, number]

/** A degree of longitude is shorter than one of latitude; the middle of the view decides by how much. */
const squeeze = ({ centre }: MapView) => Math.cos((centre[1] * Math.PI) / 180)

export const toPixel = ([lng, lat]: LngLat, view: MapView, { width, height }: MapSize): Pixel => [
  width / 2 + (lng - view.centre[0]) * squeeze(view) * view.scale,
  height / 2 - (lat - view.centre[1]) * view.scale,
]

export const toLngLat = ([x, y]: Pixel, view: MapView, { width, height }: MapSize): LngLat => [
  view.centre[0] + (x - width / 2) / (squeeze(view) * view.scale),
  view.centre[1] - (y - height / 2) / view.scale,
]

/** The whole of the bounds with a margin of 6 % around them. */
export function fitBounds([west, south, east, north]: Bounds, { width, height }: MapSize): MapView {
  const centre: LngLat = [(west + east) / 2, (south + north) / 2]
  const wide = (east - west) * Math.cos((centre[1] * Math.PI) / 180) || 1e-6
  const tall = north - south || 1e-6
  return { centre, scale: 0.88 * Math.min(width / wide, height / tall) }
}

/** Moves the drawing with the finger: `dx`, `dy` in px. */
export const panned = (view: MapView, dx: number, dy: number): MapView => ({
  ...view,
  centre: [view.centre[0] - dx / (squeeze(view) * view.scale), view.centre[1] + dy / view.scale],
})

/** Between half of `whole` and about thirty times it. */
export const zoomed = (view: MapView, factor: number, whole: MapView): MapView => ({
  ...view,
  scale: Math.min(whole.scale * 32, Math.max(whole.scale / 2, view.scale * factor)),
})
