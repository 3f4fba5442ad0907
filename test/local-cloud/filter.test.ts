import fc from 'fast-check'
import { Query } from 'mingo'
import { compileFilter } from '../../local-cloud/documents/filter'
import { structuredCopy } from '../../local-cloud/documents/projection'
import type { Doc } from '../../local-cloud/documents/values'
import { arbitraryDoc, arbitraryFilter } from './support/arbitrary-documents'

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

it('agrees with mingo on random filters and documents', () => {
  const agrees = (filter: Doc, doc: Doc) => {
    // mingo follows paths into arrays of arrays and takes an empty array for a missing field, MongoDB does not.
    fc.pre(!/\[\[|,\[|\[\]/.test(JSON.stringify(doc)))
    const ours = matches(structuredCopy(filter) as Doc, doc)
    expect(ours).toBe(new Query(structuredCopy(filter) as never).test(structuredCopy(doc) as never))
  }
  fc.assert(fc.property(arbitraryFilter, arbitraryDoc, agrees), { numRuns: 1500, seed: 7 })
})
