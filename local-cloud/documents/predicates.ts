import { isOperatorObject } from './filter'
import { type Doc, isDoc, type Value } from './values'

/** One comparison that a document must pass, taken out of a filter. */
export interface Predicate {
  operator: string
  operand: Value
}

export interface Predicates {
  byField: Map<string, Predicate[]>
  /** Nothing of the filter is missing in `byField`. */
  complete: boolean
}

/** Takes apart what a filter demands of every document: its fields and the parts of `$and`. */
export function collectPredicates(filter: Doc): Predicates {
  const byField = new Map<string, Predicate[]>()
  let complete = true
  const add = (field: string, predicate: Predicate) => {
    const list = byField.get(field)
    if (list) list.push(predicate)
    else byField.set(field, [predicate])
  }
  const visit = (part: Doc) => {
    for (const [key, condition] of Object.entries(part)) {
      if (key === '$and' && Array.isArray(condition)) {
        for (const inner of condition) if (isDoc(inner)) visit(inner)
      } else if (key.startsWith('$')) {
        complete = false
      } else if (isOperatorObject(condition)) {
        for (const [operator, operand] of Object.entries(condition)) add(key, { operator, operand })
      } else {
        add(key, { operator: condition instanceof RegExp ? '$regex' : '$eq', operand: condition })
      }
    }
  }
  visit(filter)
  return { byField, complete }
}
