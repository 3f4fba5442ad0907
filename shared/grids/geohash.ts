import type { Box, Point } from './geometry'

/** A geohash cell: its place in the grid of its precision. Bits alternate, longitude first (G. Niemeyer, 2008). */
export interface Cell {
  readonly precision: number
  readonly column: number
  readonly row: number
}

const alphabet = '0123456789bcdefghjkmnpqrstuvwxyz'

const columnBitsOf = (precision: number): number => (precision * 5 + 1) >> 1
const rowBitsOf = (precision: number): number => (precision * 5) >> 1
/** Columns and rows by precision, 0 to 12. */
const columns = Array.from({ length: 13 }, (_, precision) => 2 ** columnBitsOf(precision))
const rows = Array.from({ length: 13 }, (_, precision) => 2 ** rowBitsOf(precision))
const columnsOf = (precision: number): number => columns[precision]!
const rowsOf = (precision: number): number => rows[precision]!

/** Bounds of a cell in degrees, exact: they are multiples of powers of two. */
export function boxOfCell({ precision, column, row }: Cell): Box {
  const width = 360 / columnsOf(precision)
  const height = 180 / rowsOf(precision)
  return [column * width - 180, row * height - 90, (column + 1) * width - 180, (row + 1) * height - 90]
}

/** The cell that contains a point; cells own their west and south borders. */
export const cellOf = ([x, y]: Point, precision: number): Cell => ({
  precision,
  column: slot(x, -180, 360, columnsOf(precision)),
  row: slot(y, -90, 180, rowsOf(precision)),
})

/** Index of the slot that holds a value; corrected by comparison, because the division rounds. */
function slot(value: number, from: number, span: number, count: number): number {
  const size = span / count
  let index = Math.floor((value - from) / size)
  if (value < index * size + from) index -= 1
  else if (value >= (index + 1) * size + from) index += 1
  return Math.max(0, Math.min(count - 1, index))
}

/** Letters by the bits that they interleave, `column bits << row bits | row bits`: 3 + 2 and 2 + 3 take turns. */
const lettersFrom = (firstIsColumn: boolean): readonly string[] => {
  const letters: string[] = []
  for (let value = 0; value < 32; value += 1) {
    let [column, row] = [0, 0]
    for (let bit = 4; bit >= 0; bit -= 1) {
      if ((bit % 2 === 0) === firstIsColumn) column = (column << 1) | ((value >> bit) & 1)
      else row = (row << 1) | ((value >> bit) & 1)
    }
    letters[(column << (firstIsColumn ? 2 : 3)) | row] = alphabet[value]!
  }
  return letters
}
const [oddLetters, evenLetters] = [lettersFrom(true), lettersFrom(false)]

/** The text of a cell: one base-32 letter for five bits. Precision at most 12, so that both indexes fit 30 bits. */
export function geohashOf({ precision, column, row }: Cell): string {
  let text = ''
  let columnBits = columnBitsOf(precision)
  let rowBits = rowBitsOf(precision)
  for (let letter = 0; letter < precision; letter += 1) {
    if (letter % 2 === 0) {
      columnBits -= 3
      rowBits -= 2
      text += oddLetters[(((column >> columnBits) & 7) << 2) | ((row >> rowBits) & 3)]
    } else {
      columnBits -= 2
      rowBits -= 3
      text += evenLetters[(((column >> columnBits) & 3) << 3) | ((row >> rowBits) & 7)]
    }
  }
  return text
}

/** All cells of a precision that meet a box. */
export function cellsOfBox([west, south, east, north]: Box, precision: number): Cell[] {
  const low = cellOf([west, south], precision)
  const high = cellOf([east, north], precision)
  const cells: Cell[] = []
  for (let row = low.row; row <= high.row; row += 1) {
    for (let column = low.column; column <= high.column; column += 1) cells.push({ precision, column, row })
  }
  return cells
}

/** The 32 cells one precision finer. */
export function childrenOf({ precision, column, row }: Cell): Cell[] {
  const across = columnsOf(precision + 1) / columnsOf(precision)
  const down = rowsOf(precision + 1) / rowsOf(precision)
  return Array.from({ length: 32 }, (_, at) => ({
    precision: precision + 1,
    column: column * across + (at % across),
    row: row * down + Math.floor(at / across),
  }))
}
