import { type Box, type Cell, EARTH, LAST_LEVEL, quarters } from './cells'

/** A shape that can be looked at box by box. */
export interface Coverable {
  /** The part of the shape in a box, 'whole' when it fills the box. A part may be too large, never too small. */
  within(box: Box): Coverable | 'whole' | undefined
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
export function cover(shape: Coverable, maxCells: number): Cell[] {
  const done: Cell[] = []
  const open: Open[] = [{ cell: '', box: EARTH, shape }]
  for (let next = open.shift(); next; next = open.shift()) {
    const children = next.cell.length < LAST_LEVEL ? childrenOf(next) : []
    const fits = done.length + open.length + children.length <= maxCells
    if (children.length === 0 || (children.length > 1 && !fits)) done.push(next.cell)
    else open.push(...children)
  }
  return done
}

/** None for a cell that the shape fills. */
function childrenOf({ cell, box, shape }: Open): Open[] {
  if (shape === 'whole') return []
  return quarters(box).flatMap((quarter, digit) => {
    const part = shape.within(quarter)
    return part ? [{ cell: `${cell}${digit}`, box: quarter, shape: part }] : []
  })
}
