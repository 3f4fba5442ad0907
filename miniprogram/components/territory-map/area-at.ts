import type { LngLat } from './view-box'

export interface DrawnArea {
  readonly code: string
  readonly name: string
  /** Closed rings of degrees; holes are rings too. */
  readonly rings: readonly (readonly LngLat[])[]
  readonly anchor: LngLat
  /** How it is lit, and how many are late there; the area has a colour of the light then, and a shape unless it is well. */
  readonly lit?: { readonly light: 'go' | 'soon' | 'late' | 'none'; readonly count: number }
}

/**
 * The area under a finger, by even-odd crossing. Good for choosing on a simplified drawing, where a finger is wider than the
 * border; who owns a point is decided by the cloud alone.
 */
export const areaAt = (point: LngLat, areas: readonly DrawnArea[]): DrawnArea | null =>
  areas.find(area => isInside(point, area.rings)) ?? null

function isInside([x, y]: LngLat, rings: DrawnArea['rings']): boolean {
  let inside = false
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const [ax, ay] = ring[i - 1]!
      const [bx, by] = ring[i]!
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside
    }
  }
  return inside
}
