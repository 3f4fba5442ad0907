import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { iconNames } from '@/components/icon/icon-names'
import { paletteOf } from '@/components/look/palette'

const read = (path: string) => readFileSync(resolve(__dirname, '../../../miniprogram', path), 'utf8')
const tokens = read('styles/tokens.css')

const blockOf = (selector: string): string => {
  const start = tokens.indexOf(`\n${selector} {`)
  return start < 0 ? '' : tokens.slice(start, tokens.indexOf('\n}', start))
}
const valuesOf = (...selectors: string[]): Map<string, string> =>
  new Map(
    selectors.flatMap(selector =>
      [...blockOf(selector).matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(
        ([, name, value]) => [name!, value!] as const,
      ),
    ),
  )

const light = ['.gezi']
const dark = [...light, '.gezi--dark']
const looks = [
  ['light', valuesOf(...light), { dark: false, elder: false, profile: 'governance' }],
  ['dark', valuesOf(...dark), { dark: true, elder: false, profile: 'governance' }],
  ['marketing', valuesOf(...light, '.gezi--marketing'), { dark: false, elder: false, profile: 'marketing' }],
  [
    'marketing dark',
    valuesOf(...dark, '.gezi--marketing', '.gezi--dark.gezi--marketing'),
    { dark: true, elder: false, profile: 'marketing' },
  ],
] as const

/** WCAG 2 relative luminance and contrast. */
const luminance = (hex: string): number => {
  const [r, g, b] = [1, 3, 5].map(at => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
const contrast = (a: string, b: string): number => {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

const textPairs = [
  ['ink', 'paper'],
  ['ink', 'card'],
  ['ink-2', 'paper'],
  ['ink-2', 'card'],
  ['ink-2', 'sunk'],
  ['ink-2', 'primary-soft'],
  ['primary', 'card'],
  ['primary', 'paper'],
  ['primary', 'primary-soft'],
  ['on-primary', 'primary'],
  ['sand-ink', 'sand'],
  ['go-ink', 'go-soft'],
  ['go-ink', 'primary-soft'],
  ['soon-ink', 'soon-soft'],
  ['soon-ink', 'primary-soft'],
  ['late-ink', 'late-soft'],
  ['late-ink', 'card'],
  ['late-ink', 'primary-soft'],
  ['on-late', 'late'],
  ['card', 'ink'],
] as const
const shapePairs = [
  ['go', 'go-soft'],
  ['soon', 'soon-soft'],
  ['late', 'late-soft'],
  ['control', 'card'],
  ['control', 'paper'],
] as const

describe.each(looks)('%s', (_name, values, look) => {
  it.each(textPairs)('text %s on %s has 4.5:1', (front, back) => {
    expect(contrast(values.get(front)!, values.get(back)!)).toBeGreaterThanOrEqual(4.5)
  })

  it.each(shapePairs)('shape %s on %s has 3:1', (front, back) => {
    expect(contrast(values.get(front)!, values.get(back)!)).toBeGreaterThanOrEqual(3)
  })

  it('drawings use the same colours as the styles', () => {
    const palette = paletteOf(look)
    expect(palette).toMatchObject({
      paper: values.get('paper'),
      card: values.get('card'),
      sunk: values.get('sunk'),
      ink: values.get('ink'),
      ink2: values.get('ink-2'),
      primary: values.get('primary'),
      primarySoft: values.get('primary-soft'),
      onPrimary: values.get('on-primary'),
      goMap: values.get('go-map'),
      soonMap: values.get('soon-map'),
      lateMap: values.get('late-map'),
      soon: values.get('soon'),
      late: values.get('late'),
    })
  })
})

it('every icon has its shape, and every shape its icon', () => {
  const shaped = [...read('components/icon/icon.css').matchAll(/\.icon--([\w-]+) \{\s+--shape/g)].map(
    ([, name]) => name,
  )
  expect(shaped.sort()).toEqual([...iconNames].sort())
})
