import { type Doc, isDoc, type Value } from '../../documents/values'
import { invalidParam } from '../../errors'
import { fieldPath } from '../field-path'
import { isNullish, namedArguments } from '../operator'
import type { StageMaker } from '../stage'
import { put } from './put'

/** A document for each element of a list; what is no list counts as its only element. */
export const unwindStage: StageMaker = operand => {
  const names = ['path', 'includeArrayIndex', 'preserveNullAndEmptyArrays'] as const
  const options = namedArguments('$unwind', typeof operand === 'string' ? { path: operand } : operand, names, ['path'])
  const { path: text, includeArrayIndex: index, preserveNullAndEmptyArrays: preserve = false } = options
  if (typeof text !== 'string' || !text.startsWith('$')) throw invalidParam('$unwind needs a path that begins with $')
  if (typeof preserve !== 'boolean') throw invalidParam('$unwind: preserveNullAndEmptyArrays is true or false')
  if (index !== undefined && typeof index !== 'string') throw invalidParam('$unwind: includeArrayIndex needs a name')
  const path = fieldPath(text.slice(1))
  const indexPath = index === undefined ? undefined : fieldPath(index)
  const numbered = (doc: Doc, i: number | null) => (indexPath ? put(doc, indexPath, i) : doc)
  return function* (docs, { tally }) {
    for (const doc of docs) {
      const value = memberAt(doc, path)
      if (Array.isArray(value) && value.length > 0) {
        for (const [i, element] of value.entries()) {
          tally.step()
          yield numbered(put(doc, path, element), i)
        }
      } else if (Array.isArray(value) || isNullish(value)) {
        if (preserve) yield numbered(Array.isArray(value) ? put(doc, path, undefined) : doc, null)
      } else {
        yield numbered(doc, null)
      }
    }
  }
}

/** The value at a path through documents only. */
function memberAt(doc: Doc, path: string[]): Value | undefined {
  let value: Value | undefined = doc
  for (const key of path)
    value = value !== undefined && isDoc(value) && Object.hasOwn(value, key) ? value[key] : undefined
  return value
}
