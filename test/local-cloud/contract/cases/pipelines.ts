import { ACTION, answerOf, makes, refusesPipeline } from '../aggregations'
import { contract, subject } from '../contract'
import { fill, type Shelf } from '../documents'
import { refused, same } from '../same'

const SHELF: Shelf = {
  a: { team: 'red', n: 1, tags: ['x', 'y'] },
  b: { team: 'blue', n: 2, tags: [] },
  c: { team: 'red', n: 3 },
  d: { team: 'blue', n: 4, tags: ['y'] },
}

/** What an accumulator makes of the numbers of the red team, in the order of the ids. */
const accumulates = (name: string, operator: string, expression: string, expected: unknown) =>
  makes(
    name,
    `$group ${operator}`,
    SHELF,
    (aggregation, { _ }) =>
      aggregation
        .match({ team: 'red' })
        .sort({ _id: 1 })
        .group({ _id: null, is: { [operator]: expression } })
        .project({ _id: 0, is: _.aggregate.ifNull(['$is', null]) }),
    [{ is: expected }],
  )

export const pipelines = subject(
  'aggregation',
  makes(
    '$match takes the filters of where',
    '$match',
    SHELF,
    (a, { _ }) =>
      a
        .match({ n: _.gt(2) })
        .sort({ n: 1 })
        .project({ n: 1 }),
    [
      { _id: 'c', n: 3 },
      { _id: 'd', n: 4 },
    ],
  ),
  makes('$sort by several fields', '$sort', SHELF, a => a.sort({ team: 1, n: -1 }).project({ n: 1, _id: 0 }), [
    { n: 4 },
    { n: 2 },
    { n: 3 },
    { n: 1 },
  ]),
  makes('$skip and $limit', '$skip $limit', SHELF, a => a.sort({ n: 1 }).skip(1).limit(2).project({ _id: 1 }), [
    { _id: 'b' },
    { _id: 'c' },
  ]),
  makes('$limit before $skip', '$skip $limit', SHELF, a => a.sort({ n: 1 }).limit(2).skip(1).project({ _id: 1 }), [
    { _id: 'b' },
  ]),
  makes('$project leaves out', '$project', { a: { n: 1, m: 2 } }, a => a.project({ m: 0 }), [{ _id: 'a', n: 1 }]),
  makes(
    '$project names anew',
    '$project',
    { a: { n: 1 } },
    a => a.project({ _id: 0, twice: { $multiply: ['$n', 2] }, old: '$n' }),
    [{ twice: 2, old: 1 }],
  ),
  makes('$project of a member', '$project', { a: { o: { p: 1, q: 2 } } }, a => a.project({ _id: 0, 'o.p': 1 }), [
    { o: { p: 1 } },
  ]),
  makes('$addFields keeps the rest', '$addFields', { a: { n: 1 } }, a => a.addFields({ m: '$n', 'o.p': 5 }), [
    { _id: 'a', n: 1, m: 1, o: { p: 5 } },
  ]),
  makes(
    '$group by a field',
    '$group $sum',
    SHELF,
    (a, { _ }) => a.group({ _id: '$team', total: _.aggregate.sum('$n'), count: _.aggregate.sum(1) }).sort({ _id: 1 }),
    [
      { _id: 'blue', total: 6, count: 2 },
      { _id: 'red', total: 4, count: 2 },
    ],
  ),
  makes(
    '$group by an object',
    '$group',
    SHELF,
    a => a.group({ _id: { team: '$team', odd: { $mod: ['$n', 2] } } }).sort({ _id: 1 }),
    [{ _id: { team: 'blue', odd: 0 } }, { _id: { team: 'red', odd: 1 } }],
  ),
  makes('$group of everything', '$group', SHELF, (a, { _ }) => a.group({ _id: null, n: _.aggregate.max('$n') }), [
    { _id: null, n: 4 },
  ]),
  makes('$group of nothing is nothing', '$group', { z: {} }, a => a.match({ n: 7 }).group({ _id: null }), []),
  accumulates('$sum adds', '$sum', '$n', 4),
  accumulates('$sum of texts is 0', '$sum', '$team', 0),
  accumulates('$avg', '$avg', '$n', 2),
  accumulates('$avg of nothing is null', '$avg', '$none', null),
  accumulates('$first', '$first', '$n', 1),
  accumulates('$last', '$last', '$n', 3),
  accumulates('$max', '$max', '$n', 3),
  accumulates('$min', '$min', '$n', 1),
  accumulates('$push', '$push', '$n', [1, 3]),
  accumulates('$addToSet', '$addToSet', '$team', ['red']),
  accumulates('$stdDevPop', '$stdDevPop', '$n', 1),
  accumulates('$stdDevSamp', '$stdDevSamp', '$n', Math.SQRT2),
  makes(
    '$mergeObjects as an accumulator',
    '$group $mergeObjects',
    { a: { o: { p: 1 } }, b: { o: { q: 2 } } },
    (a, { _ }) => a.sort({ _id: 1 }).group({ _id: null, o: _.aggregate.mergeObjects('$o') }),
    [{ _id: null, o: { p: 1, q: 2 } }],
  ),
  makes('$count', '$count', SHELF, a => a.match({ team: 'red' }).count('total'), [{ total: 2 }]),
  makes('$unwind', '$unwind', SHELF, a => a.sort({ _id: 1 }).unwind('$tags').project({ tags: 1 }), [
    { _id: 'a', tags: 'x' },
    { _id: 'a', tags: 'y' },
    { _id: 'd', tags: 'y' },
  ]),
  makes(
    '$unwind keeps empty ones and counts',
    '$unwind',
    SHELF,
    a =>
      a
        .match({ team: 'blue' })
        .sort({ _id: 1 })
        .unwind({ path: '$tags', preserveNullAndEmptyArrays: true, includeArrayIndex: 'i' })
        .project({ n: 0, team: 0 }),
    [
      { _id: 'b', i: null },
      { _id: 'd', tags: 'y', i: 0 },
    ],
  ),
  makes('$replaceRoot', '$replaceRoot', { a: { o: { p: 1 } } }, a => a.replaceRoot({ newRoot: '$o' }), [{ p: 1 }]),
  makes('$sample of all', '$sample', SHELF, a => a.sample({ size: 10 }).sort({ _id: 1 }).project({ _id: 1 }), [
    { _id: 'a' },
    { _id: 'b' },
    { _id: 'c' },
    { _id: 'd' },
  ]),
  makes('$sample of some', '$sample', SHELF, a => a.sample({ size: 3 }).count('n'), [{ n: 3 }]),
  makes(
    '$expr compares fields',
    '$expr',
    { a: { p: 1, q: 2 }, b: { p: 2, q: 1 } },
    (a, { _ }) => a.match(_.expr({ $gt: ['$p', '$q'] })).project({ _id: 1 }),
    [{ _id: 'b' }],
  ),
  contract('$expr in where', 'database.getDocument $expr', async ({ notes, _ }) => {
    await fill(notes, { a: { p: 1, q: 2 }, b: { p: 2, q: 1 } })
    same((await notes.where(_.expr({ $gt: ['$p', '$q'] })).get()).data, [{ _id: 'b', p: 2, q: 1 }], 'documents')
  }),
  contract('$lookup by equal fields', `${ACTION} $lookup`, async ({ notes, seats }) => {
    await fill(notes, { a: { row: 1 }, b: { row: 2 } })
    await fill(seats, { s: { row: 1, seat: 1 }, t: { row: 1, seat: 2 } })
    const joined = notes
      .aggregate()
      .sort({ _id: 1 })
      .lookup({ from: 'contract_seats', localField: 'row', foreignField: 'row', as: 'seats' })
    same(
      await answerOf(joined.project({ n: { $size: '$seats' } })),
      [
        { _id: 'a', n: 2 },
        { _id: 'b', n: 0 },
      ],
      'documents',
    )
  }),
  contract('$lookup by a pipeline', `${ACTION} $lookup`, async ({ notes, seats, _ }) => {
    const $ = _.aggregate
    await fill(notes, { a: { row: 1 } })
    await fill(seats, { s: { row: 1, seat: 1 }, t: { row: 1, seat: 2 }, u: { row: 2, seat: 1 } })
    const pipeline = $.pipeline()
      .match(_.expr($.and([$.eq(['$row', '$$wanted']), $.gt(['$seat', 1])])))
      .project({ _id: 1 })
      .done()
    const joined = notes.aggregate().lookup({ from: 'contract_seats', let: { wanted: '$row' }, pipeline, as: 'seats' })
    same(await answerOf(joined), [{ _id: 'a', row: 1, seats: [{ _id: 't' }] }], 'documents')
  }),
  contract(
    '$lookup in a collection that does not exist',
    `${ACTION} $lookup DATABASE_COLLECTION_NOT_EXIST`,
    async ({ notes }) => {
      await notes.add({})
      await refused(
        notes.aggregate().lookup({ from: 'contract_unknown', localField: 'a', foreignField: 'b', as: 'c' }).end(),
        'DATABASE_COLLECTION_NOT_EXIST',
      )
    },
    ['local'],
  ),
  contract('an aggregation of many documents has no limit of 100', ACTION, async ({ notes }) => {
    await notes.add(Array.from({ length: 150 }, (_, n) => ({ n })))
    same(await answerOf(notes.aggregate().count('n')), [{ n: 150 }], 'documents')
  }),
  contract('dates come back as dates', ACTION, async ({ notes }) => {
    await notes.add({ _id: 'a', at: new Date(5) })
    same(await answerOf(notes.aggregate().match({})), [{ _id: 'a', at: new Date(5) }], 'documents')
  }),
  refusesPipeline('an unknown stage', ACTION, a => a._pipe('facets', {}), 'DATABASE_INVALID_OPERRATOR'),
  refusesPipeline(
    'an unknown expression',
    '$project',
    a => a.project({ m: { $twice: '$n' } }),
    'DATABASE_INVALID_OPERRATOR',
  ),
  refusesPipeline(
    'an unknown accumulator',
    '$group',
    a => a.group({ _id: null, m: { $middle: '$n' } }),
    'DATABASE_INVALID_OPERRATOR',
  ),
  refusesPipeline('$add of a text', '$add', a => a.project({ m: { $add: ['$text', 1] } }), 'DATABASE_REQUEST_FAILED'),
  refusesPipeline('$divide by 0', '$divide', a => a.project({ m: { $divide: ['$n', 0] } }), 'DATABASE_REQUEST_FAILED'),
  refusesPipeline('$limit of 0', '$limit', a => a.limit(0), 'INVALID_PARAM'),
  refusesPipeline('$group without _id', '$group', a => a.group({ n: { $sum: 1 } }), 'INVALID_PARAM'),
  refusesPipeline(
    '$bucket, which is not built',
    '$bucket',
    a => a.bucket({ groupBy: '$n', boundaries: [0, 5] }),
    'DATABASE_INVALID_OPERRATOR',
    ['local'],
  ),
  refusesPipeline(
    '$bucketAuto, which is not built',
    '$bucketAuto',
    a => a.bucketAuto({ groupBy: '$n', buckets: 2 }),
    'DATABASE_INVALID_OPERRATOR',
    ['local'],
  ),
  refusesPipeline(
    '$sortByCount, which is not built',
    '$sortByCount',
    a => a.sortByCount('$n'),
    'DATABASE_INVALID_OPERRATOR',
    ['local'],
  ),
  refusesPipeline(
    '$geoNear, which is not built',
    '$geoNear',
    a => a.geoNear({ distanceField: 'd', spherical: true, near: { longitude: 1, latitude: 1 } }),
    'DATABASE_INVALID_OPERRATOR',
    ['local'],
  ),
  refusesPipeline(
    '$meta, which is not built',
    '$meta',
    a => a.project({ m: { $meta: 'textScore' } }),
    'DATABASE_INVALID_OPERRATOR',
    ['local'],
  ),
)
