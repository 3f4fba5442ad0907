import type { Palette } from '../look/palette'
import { svgDocument } from '../look/svg-uri'

const side = 30
const radius = 12
const round = 2 * Math.PI * radius

/** What is left of a time, 0–1, as a ring that empties. */
export function drawRing(share: number, { sunk, primary }: Palette): string {
  const circle = (colour: string, more = '') =>
    `<circle cx="15" cy="15" r="${radius}" fill="none" stroke="${colour}" stroke-width="5"${more}/>`
  const left = ` stroke-dasharray="${(round * share).toFixed(1)} ${round.toFixed(1)}" transform="rotate(-90 15 15)"`
  return svgDocument(side, side, circle(sunk) + circle(primary, left))
}
