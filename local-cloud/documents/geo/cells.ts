import type { KeyRange } from '../index-key'
import type { Position } from './shapes'

/**
 * A cell is its way down from the whole earth: one digit 0–3 for each halving in both directions. A cell's descendants
 * are the keys that begin with it, its ancestors the beginnings of its own key.
 */
export type Cell = string

/** Longitudes and latitudes of a cell, borders included. */
export interface Box {
  west: number
  east: number
  south: number
  north: number
}

/** Far below the size of a cell, far above the rounding of coordinates. */
export const SLACK_DEGREES = 1e-9

export const EARTH: Box = { west: -180, east: 180, south: -90, north: 90 }

/** Cells of the last level are about 2.4 m wide at the equator. All their borders are exact in floating point. */
export const LAST_LEVEL = 24

export function quarters({ west, east, south, north }: Box): Box[] {
  const lng = (west + east) / 2
  const lat = (south + north) / 2
  return [
    { west, east: lng, south, north: lat },
    { west: lng, east, south, north: lat },
    { west, east: lng, south: lat, north },
    { west: lng, east, south: lat, north },
  ]
}

/** The one cell of the last level that a point is listed under. */
export function cellOf([lng, lat]: Position): Cell {
  let box = EARTH
  let cell = ''
  for (let level = 0; level < LAST_LEVEL; level++) {
    const digit = (lng >= (box.west + box.east) / 2 ? 1 : 0) + (lat >= (box.south + box.north) / 2 ? 2 : 0)
    cell += digit
    box = quarters(box)[digit] as Box
  }
  return cell
}

/** A cell as a part of an index key; the end mark sorts before every further digit. */
export const encodeCell = (cell: Cell): Buffer => Buffer.from(`${cell}\0`, 'latin1')

/** Keys of the cells, of all cells inside them and, where asked, of all cells around them. */
export function rangesOf(cells: Cell[], withAncestors: boolean): KeyRange[] {
  const inside = cells.map(cell => ({ from: Buffer.from(cell, 'latin1'), to: Buffer.from(`${cell}4`, 'latin1') }))
  if (!withAncestors) return inside
  const ancestors = new Set(cells.flatMap(cell => Array.from(cell, (_, level) => cell.slice(0, level))))
  return [
    ...[...ancestors].map(cell => ({ from: encodeCell(cell), to: Buffer.from(`${cell}\u0001`, 'latin1') })),
    ...inside,
  ]
}
