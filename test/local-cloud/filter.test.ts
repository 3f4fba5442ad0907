import fc from 'fast-check'
import { compileFilter } from '../../local-cloud/documents/filter'
import { type Doc, isDoc, type Value } from '../../local-cloud/documents/values'
import { proof, proofTimeout } from '../support/proof'
import { filtersAgree } from './support/mingo-filter'

const matches = (filter: Doc, doc: Doc) => compileFilter(filter)(doc)

it.each<[string, Doc, Doc, boolean]>([
  ['a range matches its own type only', { a: { $gt: 1 } }, { a: '5' }, false],
  ['dates are no numbers', { a: { $gt: 0 } }, { a: new Date(5) }, false],
  ['null equals missing', { a: null }, {}, true],
  ['$exists tells null from missing', { a: { $exists: true } }, { a: null }, true],
  ['$ne holds for missing fields', { a: { $ne: 1 } }, {}, true],
  ['$ne looks at every element', { a: { $ne: 1 } }, { a: [1, 2] }, false],
  ['two bounds may be met by two elements', { a: { $gt: 5, $lt: 3 } }, { a: [1, 9] }, true],
  ['$elemMatch needs one element for all', { a: { $elemMatch: { $gt: 5, $lt: 3 } } }, { a: [1, 9] }, false],
  [
    '$elemMatch on objects',
    { a: { $elemMatch: { x: 1, y: 2 } } },
    {
      a: [
        { x: 1, y: 1 },
        { x: 1, y: 2 },
      ],
    },
    true,
  ],
  ['a path goes into every element', { 'a.x': 2 }, { a: [{ x: 1 }, { x: 2 }] }, true],
  ['a path goes by index', { 'a.1.x': 2 }, { a: [{ x: 1 }, { x: 2 }] }, true],
  ['a whole array is equal', { a: [1, 2] }, { a: [1, 2] }, true],
  ['a whole array is equal in its order', { a: [2, 1] }, { a: [1, 2] }, false],
  ['an object is equal in its order of fields', { a: { x: 1, y: 2 } }, { a: { y: 2, x: 1 } }, false],
  ['NaN equals NaN', { a: Number.NaN }, { a: Number.NaN }, true],
  ['NaN is in no range', { a: { $lt: 5 } }, { a: Number.NaN }, false],
  ['$mod truncates', { a: { $mod: [3, 1] } }, { a: 4.7 }, true],
  ['$mod of a negative number', { a: { $mod: [2, 0] } }, { a: -4 }, true],
  ['a range of null is equality with null', { a: { $gte: null } }, {}, true],
  ['nothing is beyond null', { a: { $gt: null } }, { a: null }, false],
  ['$mod takes no texts', { a: { $mod: [2, 0] } }, { a: '' }, false],
  ['null under a path equals what an element lacks', { 'a.p': null }, { a: [{}, { p: 1 }] }, true],
  ['null under a path is not in plain elements', { 'a.p': null }, { a: [1] }, false],
  ['null under a path is not in an empty list', { 'a.p': null }, { a: [] }, false],
  ['nothing exists under a path in plain elements', { 'a.p': { $exists: false } }, { a: [1] }, true],
  ['$all takes a plain value', { a: { $all: [3] } }, { a: 3 }, true],
  ['$size of a list, not of what a path finds', { 'a.p': { $size: 1 } }, { a: [{ p: 1 }] }, false],
  ['objects compare by the types of their members first', { a: { $gt: { p: 'x', q: 1 } } }, { a: { p: {} } }, true],
  ['texts compare by code points', { a: { $gt: '\uffee' } }, { a: '😀' }, true],
  ['a pattern matches elements', { a: /^x/ }, { a: ['y', 'xy'] }, true],
  ['$not of a pattern', { a: { $not: /^x/ } }, { a: 'y' }, true],
  ['$in takes patterns', { a: { $in: [/^x/, 5] } }, { a: 'xy' }, true],
  [
    '$all of objects',
    { a: { $all: [{ $elemMatch: { x: 1 } }, { $elemMatch: { x: 2 } }] } },
    { a: [{ x: 1 }, { x: 2 }] },
    true,
  ],
  ['inherited names are no fields', { constructor: { $exists: true } }, {}, false],
])('%s', (_, filter, doc, expected) => {
  expect(matches(filter, doc)).toBe(expected)
})

it.each<[string, Doc, string]>([
  ['an unknown operator', { a: { $near: 1 } }, 'DATABASE_INVALID_OPERRATOR'],
  ['an unknown operator at the top', { $where: 'true' }, 'DATABASE_INVALID_OPERRATOR'],
  ['$expr', { $expr: { $eq: [1, 1] } }, 'DATABASE_INVALID_OPERRATOR'],
  ['$in without a list', { a: { $in: 1 } }, 'INVALID_PARAM'],
  ['$or without parts', { $or: [] }, 'INVALID_PARAM'],
  ['$mod by zero', { a: { $mod: [0, 1] } }, 'INVALID_PARAM'],
  ['$not of a value', { a: { $not: 1 } }, 'INVALID_PARAM'],
])('refuses %s', (_, filter, code) => {
  expect(() => compileFilter(filter)).toThrow(expect.objectContaining({ code }))
})

it(
  'agrees with mingo on random filters and documents',
  () => fc.assert(filtersAgree(compileFilter), proof(300)),
  proofTimeout(20_000),
)

type Rewrite = (field: string, operand: Value) => Doc

/** A translator with one mistake: an operator is taken for something else. */
const mistaking =
  (wanted: string, rewrite: Rewrite): typeof compileFilter =>
  filter =>
    compileFilter(rewriteFilter(filter, wanted, rewrite))

function rewriteFilter(filter: Doc, wanted: string, rewrite: Rewrite): Doc {
  const parts = Object.entries(filter).map(([key, condition]): Doc => {
    if (key.startsWith('$')) return { [key]: (condition as Doc[]).map(part => rewriteFilter(part, wanted, rewrite)) }
    const operand = isDoc(condition) ? condition[wanted] : undefined
    return operand === undefined ? { [key]: condition } : rewrite(key, operand)
  })
  return { $and: parts }
}

it.each<[string, string, Rewrite]>([
  ['$lt as $lte', '$lt', (field, operand) => ({ [field]: { $lte: operand } })],
  ['$gt as $gte', '$gt', (field, operand) => ({ [field]: { $gte: operand } })],
  ['$ne that wants the field', '$ne', (field, operand) => ({ [field]: { $ne: operand, $exists: true } })],
  ['$nin that forgets null', '$nin', (field, operand) => ({ [field]: { $nin: operand, $ne: null } })],
  ['$exists that takes null for missing', '$exists', (field, wanted) => ({ [field]: wanted ? { $ne: null } : null })],
  ['$all of one', '$all', (field, operand) => ({ [field]: { $in: operand } })],
  ['$size at most', '$size', field => ({ [`${field}.0`]: { $exists: true } })],
  ['$not as nothing', '$not', (field, operand) => ({ [field]: operand })],
])('finds a translator with a mistake: %s', (_, operator, rewrite) => {
  const { failed, counterexample } = fc.check(filtersAgree(mistaking(operator, rewrite)), {
    seed: proof().seed,
    numRuns: 5000,
  })
  expect(failed).toBe(true)
  expect(JSON.stringify(counterexample?.[0])).toContain(operator)
})
