import type { Look } from './look'

/**
 * Colours of drawings. A drawing travels as an image, and an image cannot read CSS variables, so the values of
 * styles/tokens.css that drawings need are repeated here; a test keeps the two alike.
 */
export interface Palette {
  readonly paper: string
  readonly card: string
  readonly sunk: string
  readonly ink: string
  readonly ink2: string
  readonly primary: string
  readonly primarySoft: string
  readonly onPrimary: string
  readonly cell: string
  readonly cellNear: string
  readonly cellLine: string
  readonly cellBorder: string
  /** Areas by their light, and the shapes on them. */
  readonly goMap: string
  readonly soonMap: string
  readonly lateMap: string
  readonly soon: string
  readonly late: string
}

const light: Palette = {
  paper: '#f7f7f5',
  card: '#ffffff',
  sunk: '#efefea',
  ink: '#1f2937',
  ink2: '#4b5563',
  primary: '#0f766e',
  primarySoft: '#e4f1ef',
  onPrimary: '#ffffff',
  cell: '#e6e9e4',
  cellNear: '#d5e5e1',
  cellLine: '#ffffff',
  cellBorder: '#6b7d7b',
  goMap: '#bbdbc3',
  soonMap: '#f0c677',
  lateMap: '#dc7f75',
  soon: '#b45309',
  late: '#be2323',
}

const dark: Palette = {
  paper: '#131719',
  card: '#1d2326',
  sunk: '#272e32',
  ink: '#eceeea',
  ink2: '#b6bec1',
  primary: '#5fc6b9',
  primarySoft: '#19352f',
  onPrimary: '#06231f',
  cell: '#2a3235',
  cellNear: '#24403b',
  cellLine: '#131719',
  cellBorder: '#8fa3a0',
  goMap: '#2f6143',
  soonMap: '#6e4e14',
  lateMap: '#93423b',
  soon: '#e5a93f',
  late: '#f0877b',
}

const marketingLight = { primary: '#34489b', primarySoft: '#e9ecf7', cellNear: '#d9def0' }
const marketingDark = { primary: '#9fb0f0', primarySoft: '#232b48', onPrimary: '#10183a', cellNear: '#2c3658' }

export function paletteOf(look: Look): Palette {
  const base = look.dark ? dark : light
  if (look.profile !== 'marketing') return base
  return { ...base, ...(look.dark ? marketingDark : marketingLight) }
}
