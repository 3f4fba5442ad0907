import fc from 'fast-check'
import type { Doc, Value } from '../../../local-cloud/documents/values'

const number = fc.integer({ min: -3, max: 5 })
const text = fc.constantFrom('x', 'y', 'xy', '')
const part: fc.Arbitrary<Doc> = fc.record({ p: number, q: text }, { requiredKeys: [] })

/** Documents with a number, a text, a list, a document, a list of documents and a date, each sometimes missing. */
export const arbitraryDocs: fc.Arbitrary<Doc[]> = fc
  .array(
    fc.record(
      {
        n: fc.oneof(number, fc.constant<Value>(null)),
        t: text,
        list: fc.array(number, { minLength: 1, maxLength: 3 }),
        part,
        parts: fc.array(part, { minLength: 1, maxLength: 2 }),
        at: fc.date({ min: new Date('1999-12-20'), max: new Date('2031-01-10'), noInvalidDate: true }),
      },
      { requiredKeys: [] },
    ),
    { maxLength: 8 },
  )
  .map(docs => docs.map((doc, i): Doc => ({ _id: `d${i}`, ...doc })))

const call = (name: string, ...args: fc.Arbitrary<Value>[]): fc.Arbitrary<Value> =>
  fc.tuple(...args).map(operands => ({ [name]: operands }))
const anyCall = (names: string[], ...args: fc.Arbitrary<Value>[]) => fc.oneof(...names.map(name => call(name, ...args)))
/** mingo takes no list of one argument. */
const unary = (name: string, operand: fc.Arbitrary<Value>): fc.Arbitrary<Value> =>
  operand.map(value => ({ [name]: value }))
const unaryOf = (names: string[], operand: fc.Arbitrary<Value>) => fc.oneof(...names.map(name => unary(name, operand)))
const orZero = (operand: fc.Arbitrary<Value>): fc.Arbitrary<Value> => call('$ifNull', operand, fc.constant(0))
const named = (name: string, args: Record<string, fc.Arbitrary<Value>>): fc.Arbitrary<Value> =>
  fc.record(args).map(operands => ({ [name]: operands }))

const dateOrDefault: fc.Arbitrary<Value> = fc.constant({ $ifNull: ['$at', new Date('2026-11-22T16:00:00Z')] })

/** Expressions by the type they give, so that most of them do not fail. */
const expressions = fc.letrec<Record<'number' | 'text' | 'list' | 'truth', Value>>(tie => ({
  number: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.oneof(number, fc.constantFrom('$n', '$part.p')),
    anyCall(['$add', '$subtract', '$multiply'], tie('number'), tie('number')),
    call('$divide', tie('number'), fc.constantFrom(1, 2, 4)),
    unary('$abs', tie('number')),
    unary('$floor', tie('number')),
    call('$ifNull', tie('number'), number),
    unary('$strLenCP', tie('text')),
    unary('$size', tie('list')),
    call('$indexOfArray', tie('list'), number),
    call('$cond', tie('truth'), tie('number'), tie('number')),
    fc.constant({ $sum: '$list' }),
    unaryOf(['$year', '$month', '$dayOfMonth', '$hour', '$dayOfYear', '$dayOfWeek'], dateOrDefault),
    named('$reduce', {
      input: tie('list'),
      initialValue: number,
      in: fc.constantFrom<Value>({ $add: ['$$value', '$$this'] }, { $multiply: ['$$this', 2] }),
    }),
  ),
  text: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    call('$ifNull', fc.constantFrom('$t', '$part.q'), text),
    call('$concat', tie('text'), tie('text')),
    unary('$toUpper', tie('text')),
    call('$substrCP', tie('text'), fc.constantFrom(0, 1), fc.constantFrom(1, 2)),
    named('$dateToString', {
      date: dateOrDefault,
      format: fc.constantFrom('%Y-%m-%d', '%H:%M:%S', '%j %V %u'),
      timezone: fc.constantFrom('+08:00', 'Asia/Shanghai'),
    }),
  ),
  list: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    call('$ifNull', fc.constantFrom('$list', '$parts.p'), fc.constant([1, 2])),
    anyCall(['$concatArrays', '$setUnion', '$setIntersection', '$setDifference'], tie('list'), tie('list')),
    unary('$reverseArray', tie('list')),
    call('$slice', tie('list'), fc.constantFrom(1, 2, -1)),
    named('$map', { input: tie('list'), as: fc.constant('x'), in: fc.constant({ $add: ['$$x', '$$x'] }) }),
    named('$filter', { input: tie('list'), as: fc.constant('x'), cond: fc.constant({ $gt: ['$$x', 1] }) }),
  ),
  truth: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.boolean(),
    // mingo compares values of one type only.
    anyCall(['$eq', '$ne', '$gt', '$gte', '$lt', '$lte'], orZero(tie('number')), orZero(tie('number'))),
    anyCall(['$eq', '$lt'], tie('text'), tie('text')),
    anyCall(['$and', '$or'], tie('truth'), tie('truth')),
    unary('$not', tie('truth')),
    call('$in', number, tie('list')),
    call('$setIsSubset', tie('list'), tie('list')),
  ),
}))
const expression = fc.oneof(expressions.number, expressions.text, expressions.list, expressions.truth)

/** mingo puts null for what is missing into lists, and makes no document for a field that is missing in the end. */
const present = orZero(expressions.number)

const accumulator: fc.Arbitrary<Value> = fc.oneof(
  fc
    .tuple(fc.constantFrom('$sum', '$avg', '$min', '$max', '$push', '$addToSet', '$stdDevPop'), present)
    .map(([name, operand]) => ({ [name]: operand })),
  fc
    .tuple(fc.constantFrom('$first', '$last'), fc.constantFrom('$t', '$list', '$_id'))
    .map(([name, operand]) => ({ [name]: operand })),
)

const condition: fc.Arbitrary<Doc> = fc.oneof(
  fc
    .tuple(fc.constantFrom('n', 'part.p', 'list'), fc.constantFrom('$gt', '$lte', '$eq', '$ne'), number)
    .map(([field, operator, operand]): Doc => ({ [field]: { [operator]: operand } })),
  expressions.truth.map((test): Doc => ({ $expr: test })),
  text.map((t): Doc => ({ t })),
)

const direction = fc.constantFrom<Value>(1, -1)
const match = condition.map((filter): Doc => ({ $match: filter }))
const sort = fc.record({ n: direction, _id: direction }).map((order): Doc => ({ $sort: order }))
const stage: fc.Arbitrary<Doc> = fc.oneof(
  match,
  sort,
  fc.integer({ min: 0, max: 2 }).map(skip => ({ $skip: skip })),
  fc.integer({ min: 1, max: 6 }).map(limit => ({ $limit: limit })),
  fc.record({ x: expression, 'part.r': present }, { requiredKeys: ['x'] }).map(fields => ({ $addFields: fields })),
  fc
    .record({ n: fc.constant(1), list: fc.constant(1), 'part.p': fc.constant(1), t: expressions.text })
    .map(fields => ({ $project: fields })),
  fc.subarray(['n', 'part.q', 'parts.p', '_id'], { minLength: 1 }).map(fields => ({
    $project: Object.fromEntries(fields.map(field => [field, 0])),
  })),
  fc.constant({ $unwind: '$list' }),
  fc.constant({ $unwind: { path: '$parts', preserveNullAndEmptyArrays: true, includeArrayIndex: 'i' } }),
  fc
    .record({ _id: fc.constantFrom<Value>('$t', '$part', null, { t: '$t', n: '$n' }), a: accumulator, b: accumulator })
    .map(group => ({ $group: group })),
)

/** mingo orders documents by their sorted names, MongoDB by their fields as they stand. */
function sortsDocuments(stages: Doc[]): boolean {
  const group = stages.findIndex(({ $group }) => $group !== undefined && ($group as Doc)._id !== '$t')
  return group >= 0 && stages.slice(group).some(({ $sort }) => $sort !== undefined)
}

/** Begins with conditions for the indexes and a sort: without one the order is the index's. */
export const arbitraryPipeline: fc.Arbitrary<Doc[]> = fc
  .tuple(fc.array(match, { maxLength: 2 }), sort, fc.array(stage, { maxLength: 5 }))
  .map(([matches, order, stages]) => [...matches, order, ...stages])
  .filter(stages => !sortsDocuments(stages))
