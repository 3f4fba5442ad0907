import { CloudError, invalidParam } from '../errors'
import { compileFilter } from './filter'
import { splitPath } from './paths'
import { collectPredicates } from './predicates'
import { valueAt } from './update-path'
import type { Doc, Value } from './values'

/** Paths of an update in one document, without signs for positions. */
export type PathsIn = (doc: Doc) => string[][]

const MATCHED = '$'
const ALL = '$[]'

/**
 * Replaces the positions of a path: `list.$.x` is the element that the filter's condition on `list` found, `list.$[].x`
 * every element.
 * @throws INVALID_PARAM for other signs, DATABASE_REQUEST_FAILED when the filter says nothing about the list
 */
export function compilePath(field: string, filter: Doc): PathsIn {
  const parts = splitPath(field)
  const sign = parts.findIndex(part => part.startsWith('$'))
  if (sign < 0) return () => [parts]
  if (sign === 0 || parts.some(part => part.startsWith('$') && part !== MATCHED && part !== ALL)) {
    throw invalidParam(`field name is not allowed: ${field}`)
  }
  if (parts.lastIndexOf(MATCHED) > sign) throw invalidParam(`$ must be the first position: ${field}`)
  const list = parts.slice(0, sign)
  const choose = parts[sign] === ALL ? allIndexes : matchedIndex(list.join('.'), filter)
  return doc => {
    const elements = valueAt(doc, list)
    if (!Array.isArray(elements)) throw failed(`no array for the position in ${field}`)
    return choose(elements).flatMap(index => expand(doc, [...list, String(index)], parts.slice(sign + 1)))
  }
}

/** The rest of a path may have further `$[]`. */
function expand(doc: Doc, done: string[], rest: string[]): string[][] {
  const sign = rest.indexOf(ALL)
  if (sign < 0) return [[...done, ...rest]]
  const list = [...done, ...rest.slice(0, sign)]
  const elements = valueAt(doc, list)
  if (!Array.isArray(elements)) throw failed('no array for a position')
  return elements.flatMap((_, index) => expand(doc, [...list, String(index)], rest.slice(sign + 1)))
}

const allIndexes = (elements: Value[]) => elements.map((_, index) => index)

/** The first element that passes the filter's one condition on the list. */
function matchedIndex(list: string, filter: Doc): (elements: Value[]) => number[] {
  const conditions = [...collectPredicates(filter).byField].filter(
    ([field]) => field === list || field.startsWith(`${list}.`),
  )
  const [condition] = conditions
  if (!condition || conditions.length > 1) {
    throw failed(`The positional operator needs one condition on ${list} in the query; join several by $elemMatch`)
  }
  const [field, predicates] = condition
  const inElement = `element${field.slice(list.length)}`
  const test = compileFilter({
    $and: predicates.map(({ operator, operand }) => ({ [inElement]: { [operator]: operand } })),
  })
  return elements => {
    const index = elements.findIndex(element => test({ element: [element] }))
    if (index < 0) throw failed('The positional operator did not find the match needed from the query')
    return [index]
  }
}

const failed = (message: string) => new CloudError('DATABASE_REQUEST_FAILED', message)
