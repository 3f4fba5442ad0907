import fc from 'fast-check'
import type { Doc, Value } from '../../../local-cloud/documents/values'
import { arbitraryScalar as scalar } from './arbitrary-values'

const present = scalar.filter(operand => operand !== null)
const pattern = fc.constantFrom<Value>(/^x/, /Y/i, /./)
const object = fc.constantFrom<Value>({ p: 1 }, { p: 'x', q: null }, {})

const listOf = (operand: fc.Arbitrary<Value>, minLength = 0) => fc.array(operand, { minLength, maxLength: 3 })
const oneOf = (operators: string[], operand: fc.Arbitrary<Value>): fc.Arbitrary<Doc> =>
  fc.tuple(fc.constantFrom(...operators), operand).map(([operator, value]) => ({ [operator]: value }))

/** mingo orders objects by their names first, MongoDB by the types of their members: no ranges of objects. */
const operatorsOn = (operand: fc.Arbitrary<Value>, equal = operand): fc.Arbitrary<Doc> =>
  fc.oneof(
    oneOf(['$eq', '$ne'], equal),
    { arbitrary: oneOf(['$gt', '$gte', '$lt', '$lte'], operand), weight: 3 },
    oneOf(['$in', '$nin'], listOf(fc.oneof({ arbitrary: equal, weight: 5 }, pattern))),
    oneOf(['$all'], listOf(equal, 1)),
    fc.tuple(operand, operand).map(([from, to]) => ({ $gte: from, $lt: to })),
    oneOf(['$regex'], pattern),
  )

const negatable = (condition: fc.Arbitrary<Doc>): fc.Arbitrary<Doc> =>
  fc.oneof({ arbitrary: condition, weight: 5 }, { arbitrary: condition.map($not => ({ $not })), weight: 1 })

const anyCondition: fc.Arbitrary<Value> = fc.oneof(
  { arbitrary: fc.oneof(scalar, pattern, object), weight: 2 },
  {
    arbitrary: negatable(
      fc.oneof(
        { arbitrary: operatorsOn(scalar, fc.oneof({ arbitrary: scalar, weight: 6 }, object)), weight: 6 },
        fc.boolean().map($exists => ({ $exists })),
      ),
    ),
    weight: 4,
  },
)
const indexedCondition: fc.Arbitrary<Value> = fc.oneof(present, negatable(operatorsOn(present)))
const elementCondition = oneOf(['$gt', '$gte', '$lt', '$lte', '$eq', '$ne'], present).map($elemMatch => ({
  $elemMatch,
}))
const sized = negatable(fc.integer({ min: 1, max: 3 }).map($size => ({ $size })))
const elementFields = fc
  .dictionary(fc.constantFrom('p', 'q'), fc.oneof(scalar, operatorsOn(present)), { minKeys: 1, maxKeys: 2 })
  .map($elemMatch => ({ $elemMatch }))

const on = (paths: string[], condition: fc.Arbitrary<Value>): fc.Arbitrary<Doc> =>
  fc.tuple(fc.constantFrom(...paths), condition).map(([path, value]) => ({ [path]: value }))

const field: fc.Arbitrary<Doc> = fc.oneof(
  { arbitrary: on(['a', 'b', 'c', 'b.p', 'b.q', 'c.p', 'c.p.q', 'c.q.q'], anyCondition), weight: 8 },
  // For mingo an index beyond a list equals null, for MongoDB it equals nothing.
  { arbitrary: on(['a.0', 'a.1', 'b.0.p', 'b.1.q'], indexedCondition), weight: 2 },
  { arbitrary: on(['a', 'c.p.q'], elementCondition), weight: 1 },
  // Of a path through a list mingo counts what it found.
  { arbitrary: on(['a', 'b', 'c.p.q', 'c.q.q'], sized), weight: 1 },
  // Of plain values mingo says that they have every field.
  { arbitrary: on(['b'], elementFields), weight: 1 },
)

const fields: fc.Arbitrary<Doc> = fc
  .oneof(
    { arbitrary: fc.array(field, { minLength: 1, maxLength: 1 }), weight: 2 },
    fc.array(field, { minLength: 2, maxLength: 3 }),
  )
  .map(list => Object.assign({}, ...list))

export const { filter: arbitraryFilter } = fc.letrec<{ filter: Doc }>(tie => {
  const parts = fc.array(tie('filter'), { minLength: 1, maxLength: 3 })
  return {
    filter: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      { arbitrary: fields, weight: 4 },
      { arbitrary: oneOf(['$and', '$or', '$nor'], parts), weight: 2 },
      {
        arbitrary: fc
          .tuple(fields, oneOf(['$and', '$or', '$nor'], parts))
          .map(([first, logic]) => ({ ...first, ...logic })),
        weight: 1,
      },
    ),
  }
})

export const arbitrarySort = fc.uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom<1 | -1>(1, -1)), {
  maxLength: 2,
  selector: ([name]) => name,
})
