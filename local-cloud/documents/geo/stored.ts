import { CloudError } from '../../errors'
import { isDoc, type Value } from '../values'
import { type Cell, cellOf } from './cells'
import { cover } from './cover'
import { coverableGeometry } from './coverable'
import { BadGeometry, checkedGeometry, readGeometry } from './geometry'
import type { Geometry, Position } from './shapes'

/** Cells of a stored shape in an index. More find it more exactly and cost more to write. */
const MAX_CELLS = 12

/**
 * Cells under which a 2dsphere index lists the geometries that a field holds; none for null, an empty array and a
 * missing field, as in MongoDB.
 * @throws DATABASE_REQUEST_FAILED for anything that is no geometry
 */
export function indexedCells(reached: (Value | undefined)[], index: string): { cells: Cell[]; isArray: boolean } {
  const values = elementsOf(reached)
  try {
    const cells = new Set(values.flatMap(value => (value === null || value === undefined ? [] : cellsOf(value))))
    return { cells: [...cells], isArray: reached.length > 1 || Array.isArray(reached[0]) }
  } catch (error) {
    if (!(error instanceof BadGeometry)) throw error
    throw new CloudError('DATABASE_REQUEST_FAILED', `Can't extract geo keys: ${error.message}: index ${index}`)
  }
}

function cellsOf(value: Value): Cell[] {
  const geometry = checkedGeometry(value)
  const isPoint = geometry.points.length === 1 && geometry.lines.length + geometry.polygons.length === 0
  return isPoint ? [cellOf(geometry.points[0] as Position)] : cover(coverableGeometry(geometry), MAX_CELLS)
}

/** The geometries that a condition looks at; what is none is passed over. */
export function storedGeometries(reached: (Value | undefined)[]): Geometry[] {
  return elementsOf(reached).flatMap(value => {
    if (!isDoc(value)) return []
    try {
      return [readGeometry(value)]
    } catch (error) {
      if (error instanceof BadGeometry) return []
      throw error
    }
  })
}

const elementsOf = (reached: (Value | undefined)[]) =>
  reached.flatMap(value => (Array.isArray(value) ? value : [value]))
