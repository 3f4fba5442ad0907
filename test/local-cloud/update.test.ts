import fc from 'fast-check'
import { structuredCopy } from '../../local-cloud/documents/projection'
import { compileUpdate } from '../../local-cloud/documents/update'
import { type Doc, isDoc } from '../../local-cloud/documents/values'
import { proof, proofTimeout } from '../support/proof'
import { updatesAgree } from './support/mingo-update'

const apply = (update: Doc, doc: Doc, filter: Doc = {}) => {
  const copy = structuredCopy(doc) as Doc
  const changed = compileUpdate(update, filter)(copy)
  return { copy, changed }
}

it.each<[string, Doc, Doc, Doc]>([
  ['$set makes objects on the way', { $set: { 'a.b.c': 1 } }, {}, { a: { b: { c: 1 } } }],
  ['$set reaches into arrays', { $set: { 'a.1.x': 9 } }, { a: [{}, { x: 1 }] }, { a: [{}, { x: 9 }] }],
  ['$set fills gaps of an array with null', { $set: { 'a.2': 1 } }, { a: [0] }, { a: [0, null, 1] }],
  ['$unset', { $unset: { 'a.b': '' } }, { a: { b: 1, c: 2 } }, { a: { c: 2 } }],
  ['$unset leaves null in an array', { $unset: { 'a.0': '' } }, { a: [1, 2] }, { a: [null, 2] }],
  ['$inc starts at 0', { $inc: { n: -2 } }, {}, { n: -2 }],
  ['$mul of a missing field is 0', { $mul: { n: 3 } }, {}, { n: 0 }],
  ['$min keeps the smaller', { $min: { n: 3 } }, { n: 5 }, { n: 3 }],
  ['$max keeps the larger', { $max: { n: 3 } }, { n: 5 }, { n: 5 }],
  ['$max of dates', { $max: { at: new Date(9) } }, { at: new Date(5) }, { at: new Date(9) }],
  ['$rename', { $rename: { a: 'b.c' } }, { a: 1 }, { b: { c: 1 } }],
  ['$push', { $push: { a: 1 } }, {}, { a: [1] }],
  ['$push each at the front', { $push: { a: { $each: [1, 2], $position: 0 } } }, { a: [3] }, { a: [1, 2, 3] }],
  [
    '$push, sort and keep the last',
    { $push: { a: { $each: [5], $sort: { n: 1 }, $slice: -2 } } },
    { a: [{ n: 3 }, { n: 1 }] },
    { a: [{ n: 1 }, { n: 3 }] },
  ],
  ['$addToSet', { $addToSet: { a: { $each: [1, { x: 1 }] } } }, { a: [1, { x: 1 }, 2] }, { a: [1, { x: 1 }, 2] }],
  ['$addToSet of a list is one element', { $addToSet: { a: [1] } }, { a: [1] }, { a: [1, [1]] }],
  ['$pop', { $pop: { a: 1 } }, { a: [1, 2] }, { a: [1] }],
  ['$pop from the front', { $pop: { a: -1 } }, { a: [1, 2] }, { a: [2] }],
  ['$pull by value', { $pull: { a: 1 } }, { a: [1, 2, 1] }, { a: [2] }],
  ['$pull by condition', { $pull: { a: { $gte: 2 } } }, { a: [1, 2, 3] }, { a: [1] }],
  ['$pull objects by fields', { $pull: { a: { x: 1 } } }, { a: [{ x: 1, y: 1 }, { x: 2 }] }, { a: [{ x: 2 }] }],
  ['$pullAll', { $pullAll: { a: [1, 3] } }, { a: [1, 2, 3] }, { a: [2] }],
  ['$pull by pattern', { $pull: { a: /^x/ } }, { a: ['x', 'yx', 1] }, { a: ['yx', 1] }],
  ['$push cuts the list that it makes', { $push: { a: { $each: [1, 2], $slice: 1 } } }, {}, { a: [1] }],
  [
    '$push sorts by a path',
    { $push: { a: { $each: [{ n: { x: 1 } }], $sort: { 'n.x': -1 } } } },
    { a: [{ n: { x: 0 } }, { n: { x: 2 } }] },
    { a: [{ n: { x: 2 } }, { n: { x: 1 } }, { n: { x: 0 } }] },
  ],
  ['$addToSet leaves what is there twice', { $addToSet: { a: 2 } }, { a: [1, 1] }, { a: [1, 1, 2] }],
  ['$addToSet adds nothing twice', { $addToSet: { a: { $each: [1, 1] } } }, {}, { a: [1] }],
  ['$mul makes no negative zero', { $mul: { n: -1 } }, { n: 0 }, { n: 0 }],
  ['every element', { $inc: { 'a.$[].n': 1 } }, { a: [{ n: 1 }, {}] }, { a: [{ n: 2 }, { n: 1 }] }],
  ['every element of every list', { $set: { 'a.$[].b.$[]': 0 } }, { a: [{ b: [1, 2] }] }, { a: [{ b: [0, 0] }] }],
  [
    'two fields of every element',
    { $set: { 'a.$[].x': 1 }, $unset: { 'a.$[].y': '' } },
    { a: [{ y: 1 }] },
    { a: [{ x: 1 }] },
  ],
  ['fields with names that sort between', { $set: { a: 1, 'a-b': 2 } }, {}, { a: 1, 'a-b': 2 }],
  ['$bit', { $bit: { n: { or: 4 } } }, { n: 1 }, { n: 5 }],
])('%s', (_, update, before, after) => {
  expect(apply(update, before).copy).toEqual(after)
})

it.each<[string, Doc, Doc, Doc, Doc]>([
  ['a value', { a: 2 }, { $set: { 'a.$': 9 } }, { a: [1, 2, 2] }, { a: [1, 9, 2] }],
  ['a range', { a: { $gt: 1, $lt: 3 } }, { $inc: { 'a.$': 5 } }, { a: [9, 2] }, { a: [9, 7] }],
  ['a field', { 'a.x': 2 }, { $set: { 'a.$.y': 1 } }, { a: [{ x: 1 }, { x: 2 }] }, { a: [{ x: 1 }, { x: 2, y: 1 }] }],
  [
    'several fields',
    { a: { $elemMatch: { x: 1, y: { $gte: 2 } } } },
    { $unset: { 'a.$.x': '' } },
    {
      a: [
        { x: 1, y: 1 },
        { x: 1, y: 2 },
      ],
    },
    { a: [{ x: 1, y: 1 }, { y: 2 }] },
  ],
])('$ is the element that the query found by %s', (_, filter, update, before, after) => {
  expect(apply(update, before, filter).copy).toEqual(after)
})

it.each<[string, Doc, Doc, Doc]>([
  ['without a condition on the list', {}, { $set: { 'a.$': 1 } }, { a: [1] }],
  ['with two conditions on the list', { 'a.x': 1, 'a.y': 2 }, { $set: { 'a.$.z': 1 } }, { a: [{ x: 1, y: 2 }] }],
  ['when the condition holds of no element', { a: { $ne: 1 } }, { $set: { 'a.$': 1 } }, { a: [1] }],
  ['when there is no list', { a: 1 }, { $set: { 'a.$': 1 } }, { a: 1 }],
])('refuses $ %s', (_, filter, update, doc) => {
  expect(() => apply(update, doc, filter)).toThrow(expect.objectContaining({ code: 'DATABASE_REQUEST_FAILED' }))
})

it('makes no parents of a field that it does not set', () => {
  expect(apply({ $pull: { 'a.b': 1 } }, {})).toEqual({ copy: {}, changed: false })
})

it.each<[string, Doc, Doc]>([
  ['the same value', { $set: { a: { b: 1 } } }, { a: { b: 1 } }],
  ['removing what is missing', { $unset: { a: '' } }, {}],
  ['adding what is there', { $addToSet: { a: 1 } }, { a: [1] }],
  ['pulling from a missing array', { $pull: { a: 1 } }, {}],
])('%s is no change', (_, update, doc) => {
  expect(apply(update, doc)).toEqual({ copy: doc, changed: false })
})

it('counts a changed date as a change', () => {
  expect(apply({ $set: { at: new Date(2) } }, { at: new Date(1) }).changed).toBe(true)
})

it.each<[string, Doc, Doc, string]>([
  ['an unknown operator', { $setOnInsert: { a: 1 } }, {}, 'DATABASE_INVALID_OPERRATOR'],
  ['an unknown modifier', { $push: { a: { $each: [], $foo: 1 } } }, {}, 'DATABASE_INVALID_OPERRATOR'],
  ['a change of the id', { $set: { _id: 'x' } }, {}, 'INVALID_PARAM'],
  ['two changes of one field', { $set: { a: 1 }, $inc: { a: 1 } }, {}, 'INVALID_PARAM'],
  ['a change of a field and of a part of it', { $set: { a: {} }, $inc: { 'a.b': 1 } }, {}, 'INVALID_PARAM'],
  [
    'a change of a field and of a part of it, names between',
    { $set: { a: 1, 'a-b': 1, 'a.b': 1 } },
    {},
    'INVALID_PARAM',
  ],
  ['every element and one of them', { $set: { 'a.$[].x': 1, 'a.0.y': 1 } }, {}, 'INVALID_PARAM'],
  ['array filters', { $set: { 'a.$[x]': 1 } }, { a: [1] }, 'INVALID_PARAM'],
  ['every element of what is no list', { $set: { 'a.$[]': 1 } }, { a: 1 }, 'DATABASE_REQUEST_FAILED'],
  ['$rename through an array', { $rename: { 'a.0': 'b' } }, { a: [1] }, 'DATABASE_REQUEST_FAILED'],
  ['$rename into an array', { $rename: { b: 'a.0' } }, { a: [1], b: 2 }, 'DATABASE_REQUEST_FAILED'],
  ['$rename into a text', { $rename: { b: 'a.x' } }, { a: 'x', b: 2 }, 'DATABASE_REQUEST_FAILED'],
  ['$bit of a text', { $bit: { n: { or: 1 } } }, { n: 'x' }, 'DATABASE_REQUEST_FAILED'],
  ['$bit of a fraction', { $bit: { n: { or: 0.5 } } }, {}, 'INVALID_PARAM'],
  ['$sort in no direction', { $push: { a: { $each: [], $sort: 2 } } }, {}, 'INVALID_PARAM'],
  ['$slice by a text', { $push: { a: { $each: [], $slice: '1' } } }, {}, 'INVALID_PARAM'],
  ['$addToSet with more than $each', { $addToSet: { a: { $each: [1], $slice: 1 } } }, {}, 'INVALID_PARAM'],
  ['a field named like an operator', { $set: { 'a.$b': 1 } }, {}, 'INVALID_PARAM'],
  ['a field of the prototype', { $set: { '__proto__.x': 1 } }, {}, 'INVALID_PARAM'],
  ['no change at all', {}, {}, 'INVALID_PARAM'],
  ['$inc by a text', { $inc: { n: '1' } }, {}, 'INVALID_PARAM'],
  ['$inc of a text', { $inc: { n: 1 } }, { n: '1' }, 'DATABASE_REQUEST_FAILED'],
  ['$push onto a text', { $push: { a: 1 } }, { a: 'x' }, 'DATABASE_REQUEST_FAILED'],
  ['a path through a text', { $set: { 'a.b': 1 } }, { a: 'x' }, 'DATABASE_REQUEST_FAILED'],
])('refuses %s', (_, update, doc, code) => {
  expect(() => apply(update, doc)).toThrow(expect.objectContaining({ code }))
})

it(
  'agrees with mingo on random updates and documents',
  () => fc.assert(updatesAgree(compileUpdate), proof(300)),
  proofTimeout(20_000),
)

type Fields = Doc
type Spoil = (update: Doc, doc: Doc) => Doc

/** A translator with one mistake: it applies another update than it was given. */
const mistaken =
  (spoil: Spoil): typeof compileUpdate =>
  (update, filter) => {
    compileUpdate(update, filter)
    return doc => {
      const other = spoil(update, doc)
      const isEmpty = Object.values(other).every(fields => Object.keys(fields as Fields).length === 0)
      return isEmpty ? false : compileUpdate(other, filter)(doc)
    }
  }

/** Leaves out what an operator is told about some fields. */
const forgetting =
  (operators: string[], isForgotten: (field: string, doc: Doc) => boolean): Spoil =>
  (update, doc) =>
    Object.fromEntries(
      Object.entries(update).map(([operator, fields]) => {
        const kept = Object.entries(fields as Fields).filter(([field]) => !isForgotten(field, doc))
        return [operator, operators.includes(operator) ? Object.fromEntries(kept) : fields]
      }),
    )

const isMissing = (field: string, doc: Doc) => !field.includes('.') && !Object.hasOwn(doc, field)
const takenFor =
  (operator: string, other: string): Spoil =>
  ({ [operator]: fields, ...rest }) =>
    fields === undefined ? rest : { ...rest, [other]: { ...(rest[other] as Fields), ...(fields as Fields) } }

it.each<[string, Spoil]>([
  ['$inc that forgets missing fields', forgetting(['$inc'], isMissing)],
  ['$mul that forgets missing fields', forgetting(['$mul'], isMissing)],
  ['$set that passes over lists', forgetting(['$set'], field => /\.(\d|\$)/.test(field))],
  ['$unset that passes over lists', forgetting(['$unset'], field => /\.(\d|\$)/.test(field))],
  ['$min as $max', takenFor('$min', '$max')],
  ['$addToSet as $push', takenFor('$addToSet', '$push')],
  ['$pullAll that does nothing', ({ $pullAll: _, ...rest }) => rest],
  ['$pop from the other end', update => reversed(update)],
  ['$push that forgets $slice', update => unsliced(update)],
])('finds a translator with a mistake: %s', (_, spoil) => {
  expect(fc.check(updatesAgree(mistaken(spoil)), { seed: proof().seed, numRuns: 5000 }).failed).toBe(true)
})

function reversed({ $pop, ...rest }: Doc): Doc {
  if ($pop === undefined) return rest
  const turned = Object.entries($pop as Fields).map(([field, end]) => [field, -(end as number)])
  return { ...rest, $pop: Object.fromEntries(turned) }
}

function unsliced({ $push, ...rest }: Doc): Doc {
  if ($push === undefined) return rest
  const whole = Object.entries($push as Fields).map(([field, operand]) => {
    const { $slice: _, ...kept } = isDoc(operand) ? operand : { $each: [operand] }
    return [field, '$each' in kept ? kept : operand]
  })
  return { ...rest, $push: Object.fromEntries(whole) }
}
