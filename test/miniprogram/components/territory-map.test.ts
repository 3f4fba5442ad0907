import * as fc from 'fast-check'
import { plainLook } from '@/components/look/look'
import { paletteOf } from '@/components/look/palette'
import { areaAt, type DrawnArea } from '@/components/territory-map/area-at'
import { drawTerritory } from '@/components/territory-map/draw-territory'
import { touchPoint } from '@/components/territory-map/touch-point'
import { fitBounds, panned, toLngLat, toPixel, zoomed } from '@/components/territory-map/view-box'

const size = { width: 358, height: 320 }
const bounds = [109.2, 34.1, 109.3, 34.16] as const
const whole = fitBounds(bounds, size)

it('shows the whole of the bounds', () => {
  for (const corner of [
    [109.2, 34.1],
    [109.3, 34.16],
  ] as const) {
    const [x, y] = toPixel(corner, whole, size)
    expect(x).toBeGreaterThan(0)
    expect(x).toBeLessThan(size.width)
    expect(y).toBeGreaterThan(0)
    expect(y).toBeLessThan(size.height)
  }
})

it('finds the place under any pixel again, whatever was dragged and zoomed', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 358 }),
      fc.integer({ min: 0, max: 320 }),
      fc.integer({ min: -900, max: 900 }),
      fc.double({ min: 0.1, max: 50, noNaN: true }),
      (x, y, drag, factor) => {
        const view = zoomed(panned(whole, drag, -drag), factor, whole)
        const [backX, backY] = toPixel(toLngLat([x, y], view, size), view, size)
        expect(backX).toBeCloseTo(x, 4)
        expect(backY).toBeCloseTo(y, 4)
      },
    ),
  )
})

it('moves with the finger', () => {
  const before = toPixel([109.25, 34.13], whole, size)
  const after = toPixel([109.25, 34.13], panned(whole, 40, -25), size)
  expect(after[0] - before[0]).toBeCloseTo(40, 1)
  expect(after[1] - before[1]).toBeCloseTo(-25, 1)
})

const square = (code: string, west: number, hole?: number) => ({
  code,
  name: `<${code}>`,
  anchor: [west + 0.02, 34.13] as const,
  rings: [
    [
      [west, 34.11],
      [west + 0.04, 34.11],
      [west + 0.04, 34.15],
      [west, 34.15],
      [west, 34.11],
    ] as const,
    ...(hole === undefined
      ? []
      : [
          [
            [hole, 34.125],
            [hole + 0.01, 34.125],
            [hole + 0.01, 34.135],
            [hole, 34.135],
            [hole, 34.125],
          ] as const,
        ]),
  ],
})
const areas = [square('A', 109.2, 109.215), square('B', 109.24)]

it.each([
  ['inside', [109.205, 34.12], 'A'],
  ['the neighbour', [109.26, 34.12], 'B'],
  ['in a hole', [109.22, 34.13], null],
  ['outside', [109.29, 34.12], null],
] as const)('areaAt: %s', (_rule, point, expected) => {
  expect(areaAt(point, areas)?.code ?? null).toBe(expected)
})

it('draws well-formed names and marks what is chosen', () => {
  const palette = paletteOf(plainLook)
  const svg = drawTerritory(
    { areas, selected: 'A', pin: [109.21, 34.12], self: null, fontSize: 14 },
    whole,
    size,
    palette,
  )
  expect(new DOMParser().parseFromString(svg, 'image/svg+xml').querySelector('parsererror')).toBeNull()
  expect(svg).toContain('&lt;A&gt;')
  expect(svg.split(`fill="${palette.primary}"`)).toHaveLength(3)
})

it.each([
  ['WeChat touch', { touches: [], changedTouches: [{ clientX: 3, clientY: 4 }] }, [3, 4]],
  ['browser click', { clientX: 5, clientY: 6 }, [5, 6]],
  ['WeChat tap detail', { detail: { x: 7, y: 8 } }, [7, 8]],
  ['a key press', { detail: 0 }, null],
])('touchPoint: %s', (_rule, event, expected) => {
  expect(touchPoint(event)).toEqual(expected)
})

it('keeps the selected name, whose ink only its own area suits, where it is; others make room', () => {
  const area = (code: string, latitude: number): DrawnArea => ({
    code,
    name: `${code}区`,
    anchor: [109.25, latitude],
    rings: [
      [
        [109.2, 34.1],
        [109.3, 34.1],
        [109.3, 34.16],
        [109.2, 34.16],
      ],
    ],
  })
  const drawing = { areas: [area('甲', 34.13), area('乙', 34.13)], pin: null, self: null, fontSize: 14 }
  const heightOf = (selected: string) =>
    Number(
      /y="([\d.]+)"[^>]*>乙区</.exec(drawTerritory({ ...drawing, selected }, whole, size, paletteOf(plainLook)))?.[1],
    )
  expect(heightOf('乙')).toBeLessThan(heightOf('甲'))
})
