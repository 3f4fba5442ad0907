import fc from 'fast-check'
import type { Doc, Value } from '../../../local-cloud/documents/values'

/** Few fields and few values, so that random filters and updates often meet random documents. */
const scalars: Value[] = [-2, -1, 0, 1, 2, 3, 0.5, 'x', 'y', '', 'xy', '\uffee', true, false, null, null]

export const arbitraryScalar: fc.Arbitrary<Value> = fc.oneof(
  { arbitrary: fc.constantFrom(...scalars), weight: 8 },
  { arbitrary: fc.constantFrom(0, 1).map(ms => new Date(ms)), weight: 1 },
)

/** Texts beyond U+FFFF, which sort by code point and not by UTF-16 unit. */
const astral = fc.constantFrom<Value>('😀', '\u{10000}x')

const { value } = fc.letrec<{ value: Value }>(tie => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { arbitrary: fc.oneof({ arbitrary: arbitraryScalar, weight: 9 }, astral), weight: 6 },
    { arbitrary: fc.array(tie('value'), { maxLength: 3 }), weight: 2 },
    { arbitrary: fc.dictionary(fc.constantFrom('p', 'q'), tie('value'), { maxKeys: 2 }), weight: 1 },
  ),
}))

export const arbitraryDoc: fc.Arbitrary<Doc> = fc.dictionary(fc.constantFrom('a', 'b', 'c'), value, { maxKeys: 3 })

const listOf = <T extends Value>(element: fc.Arbitrary<T>) => fc.array(element, { minLength: 1, maxLength: 3 })

/** An object with its members always in one order: mingo does not look at the order, MongoDB does. */
const objectOf = (member: fc.Arbitrary<Value>, required: 'both' | 'any' = 'any') =>
  fc.record({ p: member, q: member }, { requiredKeys: required === 'both' ? ['p', 'q'] : [] }) as fc.Arbitrary<Doc>

/**
 * Documents that mingo reads as MongoDB does. Left out, since mingo differs there from MongoDB's manual:
 * - empty lists, which mingo takes for a missing field under a dotted path;
 * - lists in lists, into which mingo follows paths;
 * - lists of objects of which some lack the field asked for: mingo forgets those, for MongoDB they equal null;
 * - lists of plain values under a dotted path: for mingo the field is there, for MongoDB it is not;
 * - texts beyond U+FFFF, which mingo sorts by UTF-16 units.
 */
export const docForMingo: fc.Arbitrary<Doc> = fc.record(
  {
    a: fc.oneof(arbitraryScalar, listOf(arbitraryScalar), objectOf(arbitraryScalar)),
    b: fc.oneof(objectOf(arbitraryScalar), listOf(objectOf(arbitraryScalar, 'both')), arbitraryScalar),
    c: fc.oneof(objectOf(objectOf(fc.oneof(arbitraryScalar, listOf(arbitraryScalar)))), arbitraryScalar),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<Doc>
