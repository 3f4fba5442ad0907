import type { Thumbnail } from '@shared/grids/grid'
import type { Palette } from '../look/palette'
import { svgDocument } from '../look/svg-uri'

export interface CellFrame {
  /** Size on the screen, px. */
  readonly width: number
  readonly height: number
  /** How much of the neighbourhood is seen: 1 = all of it, 0.5 = its middle half around the pin. */
  readonly share: number
}

const PIN = 'M0 8s-10-9-10-17a10 10 0 0120 0c0 8-10 17-10 17z'

/** The place drawn as its grid among its neighbours: its own cell in the primary, a pin inside. */
export function drawCell({ cells, pin }: Thumbnail, palette: Palette, { width, height, share }: CellFrame): string {
  const shown = 100 * share
  const left = share === 1 ? 0 : pin[0] - shown / 2
  const top = share === 1 ? 0 : pin[1] - (shown * height) / width / 2
  const fillOf = (self: boolean, near: boolean) => (self ? palette.primary : near ? palette.cellNear : palette.cell)
  const paths = cells.map(({ self, near, d }) => `<path d="${d}" fill="${fillOf(self, near)}"/>`).join('')
  const pinScale = (shown / width) * 1.05
  return svgDocument(
    width,
    height,
    `<g stroke="${palette.cellLine}" stroke-width="${(2.4 * shown) / width}" stroke-linejoin="round">${paths}</g>` +
      `<g transform="translate(${pin[0]} ${pin[1]}) scale(${pinScale})">` +
      `<path d="${PIN}" fill="${palette.card}"/><circle cy="-9" r="4" fill="${palette.primary}"/></g>`,
    `${left} ${top} ${shown} ${(shown * height) / width}`,
  )
}
