import type { Palette } from '../look/palette'
import type { DrawnArea } from './area-at'
import type { Taken } from './place-names'
import { type MapSize, type MapView, toPixel } from './view-box'

/** The shape of an area's light, in px; a number beside a square says how many are late. */
export interface LightMark {
  readonly light: 'soon' | 'late'
  readonly count: number
  readonly x: number
  readonly y: number
  /** There is no room for a number. */
  readonly small: boolean
}

/** px; in a smaller area a number would cover its neighbours, and a large triangle too. */
const roomForNumber = 26

const fills = { go: 'goMap', soon: 'soonMap', late: 'lateMap', none: 'cell' } as const

export const litFill = ({ lit }: DrawnArea, palette: Palette): string =>
  lit ? palette[fills[lit.light]] : palette.cellNear

/** Every area that is not well has its shape, small where there is little room: colour never stands alone. */
export const marksOf = (
  drawn: readonly { readonly area: DrawnArea; readonly span: number }[],
  view: MapView,
  size: MapSize,
): readonly LightMark[] =>
  drawn.flatMap(({ area: { lit, anchor }, span }) => {
    if (!lit || (lit.light !== 'soon' && lit.light !== 'late')) return []
    const [x, y] = toPixel(anchor, view, size)
    return [{ light: lit.light, count: lit.count, x, y, small: span < roomForNumber }]
  })

export const takenByMarks = (marks: readonly LightMark[]): readonly Taken[] =>
  marks.map(({ x, y, light, small }) => ({ x, y, width: small ? 10 : light === 'late' ? 36 : 16 }))

export const drawMarks = (marks: readonly LightMark[], fontSize: number, palette: Palette): string =>
  marks.map(mark => (mark.light === 'late' ? drawLate(mark, fontSize, palette) : drawSoon(mark, palette))).join('')

const drawSoon = ({ x, y, small }: LightMark, { soon, card }: Palette) =>
  `<path transform="translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(${small ? 0.6 : 1})" d="M0 -7L7 6H-7Z" fill="${soon}" stroke="${card}" stroke-width="1"/>`

function drawLate({ x, y, count, small }: LightMark, fontSize: number, { late, card }: Palette): string {
  if (small) {
    return `<rect x="${(x - 4).toFixed(1)}" y="${(y - 4).toFixed(1)}" width="8" height="8" rx="1" fill="${late}" stroke="${card}" stroke-width="1.5"/>`
  }
  const width = 20 + `${count}`.length * fontSize * 0.62
  const height = fontSize + 6
  return (
    `<g transform="translate(${(x - width / 2).toFixed(1)} ${(y - height / 2).toFixed(1)})">` +
    `<rect width="${width.toFixed(1)}" height="${height}" rx="5" fill="${card}"/>` +
    `<rect x="5" y="${height / 2 - 4.5}" width="9" height="9" rx="1" fill="${late}"/>` +
    `<text x="17" y="${height / 2 + fontSize * 0.35}" text-anchor="start" font-weight="600" fill="${late}">${count}</text></g>`
  )
}
