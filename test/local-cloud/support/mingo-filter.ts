import fc from 'fast-check'
import { Query } from 'mingo'
import { type compileFilter, isOperatorObject } from '../../../local-cloud/documents/filter'
import { structuredCopy } from '../../../local-cloud/documents/projection'
import { type Doc, isDoc, type Value } from '../../../local-cloud/documents/values'
import { arbitraryFilter } from './arbitrary-filters'
import { docForMingo } from './arbitrary-values'

/** Random filters choose the same of random documents as mingo does; `compile` may be a broken one. */
export const filtersAgree = (compile: typeof compileFilter) =>
  fc.property(arbitraryFilter, fc.array(docForMingo, { minLength: 1, maxLength: 6 }), (filter, docs) => {
    const test = compile(structuredCopy(filter) as Doc)
    const query = new Query(forMingo(filter) as never)
    for (const doc of docs) {
      const [ours, theirs] = [test(doc), query.test(structuredCopy(doc) as never)]
      if (ours !== theirs) throw new Error(`ours: ${ours}, mingo: ${theirs} of ${JSON.stringify(doc)}`)
    }
  })

/**
 * A filter in words that mingo takes as MongoDB's manual says: `$all` as the `$and` that it stands for (mingo wants a
 * list), ranges of null as the equality that they are (mingo does not count a missing field).
 */
function forMingo(filter: Doc): Doc {
  const parts = Object.entries(filter).flatMap(([key, condition]) => {
    if (key.startsWith('$')) return [{ [key]: (condition as Doc[]).map(forMingo) }]
    if (!isOperatorObject(condition)) return [{ [key]: condition }]
    return Object.entries(condition).map(([operator, operand]) => comparisonForMingo(key, operator, operand))
  })
  return { $and: parts }
}

function comparisonForMingo(field: string, operator: string, operand: Value): Doc {
  if (operator === '$not') return { $nor: [forMingo({ [field]: operand })] }
  const hasFields = isDoc(operand) && !Object.keys(operand)[0]?.startsWith('$')
  if (operator === '$elemMatch' && hasFields) return { [field]: { $elemMatch: forMingo(operand) } }
  if (operator === '$all') return { $and: (operand as Value[]).map(value => ({ [field]: { $eq: value } })) }
  if (operand === null && (operator === '$gte' || operator === '$lte')) return { [field]: { $eq: null } }
  if (operand === null && (operator === '$gt' || operator === '$lt')) return { [field]: { $in: [] } }
  return { [field]: { [operator]: operand } }
}
