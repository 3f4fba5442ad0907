import { type Box, type Cell, EARTH, LAST_LEVEL, quarters, SLACK_DEGREES } from './cells'

/** A shape that can be looked at box by box. */
export interface Coverable {
  /** The part of the shape in a box, 'whole' when it fills the box. A part may be too large, never too small. */
  within(box: Box): Coverable | 'whole' | undefined
}

/** A whole shape with the box around it. */
export interface CoverableShape extends Coverable {
  bounds: Box
}

interface Open {
  cell: Cell
  box: Box
  shape: Coverable | 'whole'
}

/**
 * Cells that together contain a shape: as small as a number of them allows, larger ones for the inside. It may be
 * exceeded by three.
 */
export function cover(shape: CoverableShape, maxCells: number): Cell[] {
  const done: Cell[] = []
  const open: Open[] = [{ ...smallestAround(shape.bounds), shape }]
  for (let next = open.shift(); next; next = open.shift()) {
    const children = next.cell.length < LAST_LEVEL ? childrenOf(next) : []
    const fits = done.length + open.length + children.length <= maxCells
    if (children.length === 0 || (children.length > 1 && !fits)) done.push(next.cell)
    else open.push(...children)
  }
  return done
}

/** Half the way down at least, without looking at the shape: the smallest cell with the box clear of its borders. */
function smallestAround(bounds: Box): { cell: Cell; box: Box } {
  let [cell, box] = ['', EARTH]
  for (;;) {
    const within = quarters(box)
    const digit = within.findIndex(quarter => isClearOfBorders(bounds, quarter))
    if (digit < 0 || cell.length === LAST_LEVEL) return { cell, box }
    cell += digit
    box = within[digit] as Box
  }
}

const isClearOfBorders = (inner: Box, outer: Box) =>
  inner.west > outer.west + SLACK_DEGREES &&
  inner.east < outer.east - SLACK_DEGREES &&
  inner.south > outer.south + SLACK_DEGREES &&
  inner.north < outer.north - SLACK_DEGREES

/** None for a cell that the shape fills. */
function childrenOf({ cell, box, shape }: Open): Open[] {
  if (shape === 'whole') return []
  return quarters(box).flatMap((quarter, digit) => {
    const part = shape.within(quarter)
    return part ? [{ cell: `${cell}${digit}`, box: quarter, shape: part }] : []
  })
}
