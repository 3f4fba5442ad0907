import fc from 'fast-check'
import type { Doc, Value } from '../../../local-cloud/documents/values'

/** Few fields and few values, so that random filters often meet random documents. */
const FIELDS = ['a', 'b', 'c']

const scalar: fc.Arbitrary<Value> = fc.oneof(
  fc.integer({ min: -2, max: 3 }),
  fc.constantFrom<Value>('x', 'y', '', 'xy', '😀', '\uffee'),
  fc.constantFrom<Value>(true, false, null, 0.5, new Date(0), new Date(1)),
)

const { value } = fc.letrec<{ value: Value }>(tie => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { arbitrary: scalar, weight: 6 },
    { arbitrary: fc.array(tie('value'), { maxLength: 3 }), weight: 2 },
    { arbitrary: fc.dictionary(fc.constantFrom('p', 'q'), tie('value'), { maxKeys: 2 }), weight: 1 },
  ),
}))

export const arbitraryScalar = scalar
export const arbitraryDoc: fc.Arbitrary<Doc> = fc.dictionary(fc.constantFrom(...FIELDS), value, { maxKeys: 3 })

const path = fc.constantFrom('a', 'b', 'c', 'a.p', 'b.q', 'c.p.q')

const condition: fc.Arbitrary<Value> = fc.oneof(
  scalar,
  fc
    .tuple(fc.constantFrom('$eq', '$ne', '$gt', '$gte', '$lt', '$lte'), scalar)
    .map(([operator, operand]) => ({ [operator]: operand })),
  fc
    .tuple(fc.constantFrom('$in', '$nin'), fc.array(scalar, { maxLength: 3 }))
    .map(([operator, list]) => ({ [operator]: list })),
  // mingo's $all does not take null for a missing field.
  fc
    .array(
      scalar.filter(operand => operand !== null),
      { minLength: 1, maxLength: 2 },
    )
    .map(list => ({ $all: list })),
  fc.boolean().map(exists => ({ $exists: exists })),
  fc.integer({ min: 0, max: 2 }).map(size => ({ $size: size })),
  fc.tuple(scalar, scalar).map(([from, to]) => ({ $gte: from, $lt: to })),
  scalar.map(operand => ({ $elemMatch: { $gte: operand } })),
  scalar.map(operand => ({ $not: { $gt: operand } })),
)

const fields: fc.Arbitrary<Doc> = fc.dictionary(path, condition, { minKeys: 1, maxKeys: 3 })

export const arbitraryFilter: fc.Arbitrary<Doc> = fc.oneof(
  { arbitrary: fields, weight: 4 },
  {
    arbitrary: fc
      .tuple(fc.constantFrom('$and', '$or', '$nor'), fc.array(fields, { minLength: 1, maxLength: 3 }))
      .map(([operator, parts]) => ({ [operator]: parts })),
    weight: 1,
  },
  { arbitrary: fc.tuple(fields, fields).map(([first, second]) => ({ ...first, $and: [second] })), weight: 1 },
)

export const arbitrarySort = fc.uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom<1 | -1>(1, -1)), {
  maxLength: 2,
  selector: ([field]) => field,
})
