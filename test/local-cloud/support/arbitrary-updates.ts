import fc from 'fast-check'
import type { Doc, Value } from '../../../local-cloud/documents/values'
import { arbitraryScalar as scalar } from './arbitrary-values'

const present = scalar.filter(value => value !== null)
const number = fc.constantFrom(-2, -1, 0, 1, 3, 0.5)
const list = fc.array(scalar, { minLength: 1, maxLength: 4 })
const set = fc.uniqueArray(scalar, { minLength: 1, maxLength: 4, selector: value => JSON.stringify(value) })
const object = fc.record({ p: scalar, q: scalar }) as fc.Arbitrary<Doc>
const objects = fc.uniqueArray(object, { minLength: 1, maxLength: 3, selector: value => JSON.stringify(value) })

/** Mostly the one, now and then something of another type. */
const mostly = (value: fc.Arbitrary<Value>, other: fc.Arbitrary<Value>): fc.Arbitrary<Value> =>
  fc.oneof({ arbitrary: value, weight: 5 }, { arbitrary: other, weight: 1 })

const inner = fc.record(
  { n: number, list, set, deep: fc.record({ n: scalar }) },
  { requiredKeys: [] },
) as fc.Arbitrary<Doc>

/**
 * Numbers, lists, sets and objects, each under names of its own. No field that a path leads through is null, of which
 * mingo makes an object; no set has an element twice, which mingo would mend.
 */
export const docToUpdate: fc.Arbitrary<Doc> = fc.record(
  {
    n: mostly(number, scalar),
    scores: fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 1, maxLength: 3 }),
    list: mostly(list, present),
    set: mostly(set, present),
    objects: mostly(objects, present),
    inner: mostly(inner, present),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<Doc>

const anywhere = fc.constantFrom(
  ...['n', 'new', 'inner.n', 'inner.new', 'inner.deep.n', 'new.x.y'],
  ...['list.0', 'list.2', 'list.5', 'objects.0.p', 'objects.1.new'],
)
const numbers = fc.constantFrom('n', 'new', 'inner.n', 'inner.deep.n', 'new.x', 'list.0', 'objects.0.p', 'scores.$[]')
const lists = fc.constantFrom('list', 'inner.list', 'new', 'inner.new', 'objects.1.new', 'n')
const sets = fc.constantFrom('set', 'inner.set', 'new', 'inner.new', 'n')
/** Of each list one only: mingo refuses two fields of the same elements. */
const elements = fc.constantFrom('list.$[]', 'objects.$[].new')

const count = fc.integer({ min: -3, max: 4 })
const mask = fc
  .tuple(fc.constantFrom('and', 'or', 'xor'), fc.integer({ min: 0, max: 7 }))
  .map(([kind, bits]) => ({ [kind]: bits }))
const pulled = fc.oneof<fc.Arbitrary<Value>[]>(
  scalar,
  fc.tuple(fc.constantFrom('$gte', '$lt', '$ne'), present).map(([operator, value]) => ({ [operator]: value })),
  list.map($in => ({ $in })),
)
const pushed = fc.record(
  { $each: fc.array(scalar, { maxLength: 3 }), $position: count, $slice: count, $sort: fc.constantFrom(1, -1) },
  { requiredKeys: ['$each'] },
) as fc.Arbitrary<Doc>

/** One operator on one field, as node-sdk sends `db.command`. */
const step: fc.Arbitrary<Doc> = fc.oneof(
  on('$set', fc.oneof(anywhere, elements), fc.oneof(scalar, list, object)),
  on('$unset', fc.oneof(anywhere, elements), fc.constant('')),
  on('$inc', numbers, number),
  on('$mul', numbers, number),
  on('$min', fc.oneof(numbers, elements), scalar),
  on('$max', fc.oneof(numbers, elements), scalar),
  on('$bit', numbers, mask),
  on('$rename', fc.constantFrom('n', 'list', 'inner.n', 'inner.deep', 'absent'), fc.constantFrom('new', 'new.x', 'n2')),
  on('$push', lists, fc.oneof(scalar, pushed, pushed)),
  on('$push', fc.constant('objects'), object),
  on('$pop', lists, fc.constantFrom(1, -1)),
  on(
    '$addToSet',
    sets,
    fc.oneof(
      scalar,
      set.map($each => ({ $each })),
    ),
  ),
  on('$addToSet', fc.constant('objects'), object),
  on('$pull', lists, pulled),
  on(
    '$pull',
    fc.constant('objects'),
    fc.oneof(
      object,
      scalar.map(p => ({ p })),
    ),
  ),
  on('$pullAll', lists, list),
)

function on(operator: string, field: fc.Arbitrary<string>, operand: fc.Arbitrary<Value>): fc.Arbitrary<Doc> {
  return fc.tuple(field, operand).map(([name, value]) => ({ [operator]: { [name]: value } }))
}

/** One to three operators, those of one kind together; some name fields twice and are refused. */
export const arbitraryUpdate: fc.Arbitrary<Doc> = fc.array(step, { minLength: 1, maxLength: 3 }).map(steps => {
  const update: Record<string, Doc> = {}
  for (const [operator, fields] of steps.flatMap(Object.entries)) update[operator] = { ...update[operator], ...fields }
  return update
})

const positional = (filter: Doc, update: Doc) => ({ filter, update })

/** A condition on a list and an update of the element that it finds. */
export const arbitraryPositional: fc.Arbitrary<{ filter: Doc; update: Doc }> = fc.oneof(
  fc.tuple(scalar, scalar).map(([wanted, value]) => positional({ list: wanted }, { $set: { 'list.$': value } })),
  fc.tuple(number, number).map(([$gte, more]) => positional({ scores: { $gte } }, { $inc: { 'scores.$': more } })),
  fc.tuple(scalar, scalar).map(([p, q]) => positional({ 'objects.p': p }, { $set: { 'objects.$.q': q } })),
  object.map($elemMatch => positional({ objects: { $elemMatch } }, { $unset: { 'objects.$.q': '' } })),
)
