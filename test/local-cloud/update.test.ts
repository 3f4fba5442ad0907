import { structuredCopy } from '../../local-cloud/documents/projection'
import { compileUpdate } from '../../local-cloud/documents/update'
import type { Doc } from '../../local-cloud/documents/values'

const apply = (update: Doc, doc: Doc) => {
  const copy = structuredCopy(doc) as Doc
  const changed = compileUpdate(update)(copy)
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
  ['$bit', { $bit: { n: { or: 4 } } }, { n: 1 }, { n: 5 }],
])('%s', (_, update, before, after) => {
  expect(apply(update, before).copy).toEqual(after)
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
