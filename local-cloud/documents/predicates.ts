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
  for (const [key, condition] of conjuncts(filter)) {
    if (key.startsWith('$')) {
      complete = false
    } else if (isOperatorObject(condition)) {
      for (const [operator, operand] of Object.entries(condition)) add(key, { operator, operand })
    } else {
      add(key, { operator: condition instanceof RegExp ? '$regex' : '$eq', operand: condition })
    }
  }
  return { byField, complete }
}

/** The lists of `$or` that every document must pass one of, and the rest of the filter. */
export function alternativesOf(filter: Doc): { lists: Doc[][]; rest: Doc[] } {
  const lists: Doc[][] = []
  const rest: Doc[] = []
  for (const [key, condition] of conjuncts(filter)) {
    if (key === '$or' && isDocs(condition)) lists.push(condition)
    else rest.push({ [key]: condition })
  }
  return { lists, rest }
}

/** Members of a filter that must all hold, with the parts of `$and` opened. */
function conjuncts(filter: Doc): [string, Value][] {
  return Object.entries(filter).flatMap(([key, condition]): [string, Value][] =>
    key === '$and' && isDocs(condition) ? condition.flatMap(conjuncts) : [[key, condition]],
  )
}

const isDocs = (value: Value): value is Doc[] => Array.isArray(value) && value.length > 0 && value.every(isDoc)
