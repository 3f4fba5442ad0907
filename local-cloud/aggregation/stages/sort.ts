import { compareValues } from '../../documents/compare'
import { parseSort, type SortKeys, sortValue } from '../../documents/sort'
import { type Doc, isDoc, type Value } from '../../documents/values'
import { invalidParam } from '../../errors'
import { StageMemory } from '../memory'
import type { Stage } from '../stage'

/** @throws INVALID_PARAM on an empty order and on other directions than 1 and -1 */
export function sortKeys(operand: Value): SortKeys {
  if (!isDoc(operand) || Object.keys(operand).length === 0) throw invalidParam('$sort needs at least one field')
  return parseSort(operand)
}

/** Documents kept beyond what is needed before the rest is let go. */
const SLACK = 16

interface Ranked {
  doc: Doc
  values: (Value | undefined)[]
}

/** Sorts, equal documents staying in their order. @param wanted how many of the first are needed */
export function sortStage(keys: SortKeys, wanted: number): Stage {
  const compare = (a: Ranked, b: Ranked) => {
    for (const [i, [, direction]] of keys.entries()) {
      const order = compareValues(a.values[i], b.values[i])
      if (order !== 0) return order * direction
    }
    return 0
  }
  return docs => {
    const memory = new StageMemory('$sort')
    const kept: Ranked[] = []
    for (const doc of docs) {
      memory.keep(doc)
      kept.push({ doc, values: keys.map(([field, direction]) => sortValue(doc, field, direction)) })
      // With a limit behind it only the first ones are kept.
      if (kept.length >= 2 * wanted + SLACK)
        for (const out of kept.sort(compare).splice(wanted)) memory.release(out.doc)
    }
    return kept
      .sort(compare)
      .slice(0, wanted)
      .map(({ doc }) => doc)
  }
}
