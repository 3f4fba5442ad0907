import type { Palette } from '../look/palette'
import { svgDocument, svgText } from '../look/svg-uri'
import type { DrawnArea } from './area-at'
import { drawMarks, litFill, marksOf, takenByMarks } from './light-marks'
import { placeNames, type Taken } from './place-names'
import { type LngLat, type MapSize, type MapView, toPixel } from './view-box'

export interface TerritoryDrawing {
  readonly areas: readonly DrawnArea[]
  readonly selected: string | null
  readonly pin: LngLat | null
  /** Where the person stands, when they said so. */
  readonly self: LngLat | null
  readonly fontSize: number
  /** Drawn as lines over the areas. */
  readonly outlines?: readonly DrawnArea[]
}

const PIN = 'M0 0s-13-12-13-22a13 13 0 0126 0c0 10-13 22-13 22z'

/** A drawing of what is on the screen now, in px. Names appear where they fit inside their area; the selected one always. */
export function drawTerritory(drawing: TerritoryDrawing, view: MapView, size: MapSize, palette: Palette): string {
  const { areas, selected, pin, self, fontSize, outlines = [] } = drawing
  const drawn = areas.map(area => drawArea(area, view, size)).filter(each => each.onScreen)
  const fillOf = (area: DrawnArea) => (area.code === selected ? palette.primary : litFill(area, palette))
  const shapes = drawn.map(({ area, d }) => `<path d="${d}" fill="${fillOf(area)}"/>`).join('')
  const lines = outlines.map(area => `<path d="${drawArea(area, view, size).d}"/>`).join('')
  const marks = marksOf(drawn, view, size)
  const wanted = drawn
    .map(({ area, span, top, bottom }) => ({
      of: area,
      span,
      top,
      bottom,
      width: (area.name.length + 1) * fontSize,
      at: toPixel(area.anchor, view, size),
    }))
    .filter(({ of, span }) => of.code === selected || span > of.name.length * fontSize * 0.9)
    .map(({ of, width, top, bottom, at: [x, y] }) => ({ of, width, top, bottom, x, y }))
    // Its ink is made for its own area, so the selected name stays there and the others make room.
    .sort((a, b) => Number(b.of.code === selected) - Number(a.of.code === selected))
  const names = placeNames(wanted, fontSize * 1.4, [
    ...(pin ? headOfPin(toPixel(pin, view, size)) : []),
    ...takenByMarks(marks),
  ])
    .map(({ of, x, y }) =>
      drawName(of.name, x, y + fontSize * 0.35, of.code === selected ? palette.onPrimary : palette.ink, fillOf(of)),
    )
    .join('')
  return svgDocument(
    size.width,
    size.height,
    `<rect width="100%" height="100%" fill="${palette.sunk}"/>` +
      `<g stroke="${palette.cellLine}" stroke-width="2" stroke-linejoin="round" fill-rule="evenodd">${shapes}</g>` +
      `<g stroke="${palette.cellBorder}" stroke-width="2" stroke-linejoin="round" fill="none">${lines}</g>` +
      `<g font-family="PingFang SC,HarmonyOS Sans SC,Noto Sans CJK SC,Noto Sans SC,sans-serif" font-size="${fontSize}" text-anchor="middle">${names}${drawMarks(marks, fontSize, palette)}</g>` +
      (self ? drawSelf(toPixel(self, view, size), palette) : '') +
      (pin ? drawPin(toPixel(pin, view, size), palette) : ''),
  )
}

function drawArea(area: DrawnArea, view: MapView, size: MapSize) {
  let left = Number.POSITIVE_INFINITY
  let right = Number.NEGATIVE_INFINITY
  let top = Number.POSITIVE_INFINITY
  let bottom = Number.NEGATIVE_INFINITY
  const d = area.rings
    .map(ring => {
      const points = ring.map(each => {
        const [x, y] = toPixel(each, view, size)
        left = Math.min(left, x)
        right = Math.max(right, x)
        top = Math.min(top, y)
        bottom = Math.max(bottom, y)
        return `${x.toFixed(1)} ${y.toFixed(1)}`
      })
      return `M${points.join('L')}Z`
    })
    .join('')
  const onScreen = right > 0 && left < size.width && bottom > 0 && top < size.height
  return { area, d, onScreen, span: right - left, top, bottom }
}

/** The rim in the colour of its area keeps a name readable where it reaches over the border. */
const drawName = (name: string, x: number, y: number, fill: string, rim: string) =>
  `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" fill="${fill}" stroke="${rim}" stroke-width="3" stroke-linejoin="round" paint-order="stroke">${svgText(name)}</text>`

/** Its tip may touch a name, its head may not. */
const headOfPin = ([x, y]: readonly [number, number]): readonly Taken[] => [
  { x, y: y - 14, width: 28 },
  { x, y: y - 28, width: 28 },
]

const drawPin = ([x, y]: readonly [number, number], { card, primary, ink }: Palette) =>
  `<g transform="translate(${x.toFixed(1)} ${y.toFixed(1)})"><path d="${PIN}" fill="${primary}" stroke="${card}" stroke-width="2"/>` +
  `<circle cy="-22" r="5" fill="${card}"/><circle r="2" fill="${ink}"/></g>`

const drawSelf = ([x, y]: readonly [number, number], { card, ink }: Palette) =>
  `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="7" fill="${ink}" stroke="${card}" stroke-width="3"/>`
