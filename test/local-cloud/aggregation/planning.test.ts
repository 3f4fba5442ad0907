import { impliedConditions } from '../../../local-cloud/aggregation/match'
import { StageMemory } from '../../../local-cloud/aggregation/memory'
import { compilePipeline } from '../../../local-cloud/aggregation/pipeline'
import type { Explanation } from '../../../local-cloud/documents/explanation'
import type { Doc } from '../../../local-cloud/documents/values'
import { codeOf, startCloud, stopClouds, type TestCloud } from '../support/cloud'

const CASES = 600

let cloud: TestCloud

beforeAll(async () => {
  cloud = await startCloud({
    queryTimeoutMs: 0,
    collections: {
      cases: {
        indexes: [
          {
            name: 'byGrid',
            keys: [
              ['grid', 'asc'],
              ['number', 'desc'],
            ],
          },
          { name: 'byNumber', keys: [['number', 'asc']] },
        ],
      },
      grids: {},
    },
  })
  const db = cloud.sdk.database()
  // Numbers are spread so that no order of theirs is the order of insertion.
  const cases = Array.from({ length: CASES }, (_, i) => ({ number: (i * 7) % CASES, grid: `g${i % 60}`, open: i % 2 }))
  await db.collection('cases').add(cases as unknown as object)
  await db.collection('grids').add([{ _id: 'g1' }, { _id: 'g2' }] as unknown as object)
})
afterAll(stopClouds)

type Facts = Partial<Omit<Explanation, 'ranges' | 'milliseconds'>>

it.each<[rule: string, filter: Doc, order: Record<string, 1 | -1>, facts: Facts]>([
  [
    'an equality reads its keys and nothing else',
    { grid: 'g1' },
    {},
    { kind: 'index', indexes: ['byGrid'], exact: true, keysExamined: 10, documentsExamined: 10, returned: 10 },
  ],
  [
    'what the index does not know is tested on documents',
    { grid: 'g1', open: 0 },
    {},
    { summary: 'index byGrid + filter', exact: false, keysExamined: 10, documentsExamined: 10, returned: 0 },
  ],
  [
    'an order of the index ends the reading early',
    {},
    { number: 1 },
    { indexes: ['byNumber'], ordered: true, keysExamined: 100, documentsExamined: 100, returned: 100 },
  ],
  ['ids are read one by one', { _id: { $in: ['x', 'y'] } }, {}, { kind: 'ids', keysExamined: 2, documentsExamined: 0 }],
  [
    'branches of $or are read one after the other',
    { $or: [{ grid: 'g1' }, { number: { $lt: 3 } }] },
    {},
    { kind: 'union', indexes: ['byGrid', 'byNumber'], keysExamined: 13, returned: 13 },
  ],
  [
    'a scan reads until it has enough',
    { open: 1 },
    {},
    { kind: 'scan', indexes: [], keysExamined: 0, documentsExamined: 200, returned: 100 },
  ],
])('explain of a read: %s', (_, filter, order, facts) => {
  expect(cloud.explain('cases', filter, order)).toMatchObject(facts)
})

it('explain names the ranges of keys', () => {
  const { ranges } = cloud.explain('cases', { grid: { $in: ['g1', 'g2'] } })
  expect(ranges).toHaveLength(2)
  for (const { from, to } of ranges) expect(from < to).toBe(true)
})

it('explain of an unknown collection is refused', () => {
  expect(() => cloud.explain('no', {})).toThrow(expect.objectContaining({ code: 'DATABASE_COLLECTION_NOT_EXIST' }))
})

const lookup = (more: Doc): Doc => ({ $lookup: { from: 'cases', as: 'found', ...more } })
const inGrid: Doc = { $expr: { $eq: ['$grid', '$$grid'] } }

it.each<[rule: string, collection: string, stages: Doc[], facts: Facts]>([
  [
    'conditions at the beginning use indexes together',
    'cases',
    [{ $match: { grid: 'g1' } }, { $match: { number: { $gte: 0 } } }, { $count: 'n' }],
    { indexes: ['byGrid'], exact: true, documentsExamined: 10, returned: 1 },
  ],
  [
    'a sort and a limit behind them read no more than is needed',
    'cases',
    [{ $match: { grid: 'g1' } }, { $sort: { number: -1 } }, { $skip: 2 }, { $limit: 3 }],
    { indexes: ['byGrid'], ordered: true, documentsExamined: 5, returned: 3 },
  ],
  [
    'a sort alone uses an index',
    'cases',
    [{ $sort: { number: 1 } }, { $limit: 1 }],
    { indexes: ['byNumber'], documentsExamined: 1, returned: 1 },
  ],
  [
    'a sort behind another stage uses none',
    'cases',
    [{ $match: { grid: 'g1' } }, { $addFields: { number: 0 } }, { $sort: { number: 1 } }],
    { indexes: ['byGrid'], documentsExamined: 10, returned: 10 },
  ],
  [
    'an equality in $expr uses an index',
    'cases',
    [{ $match: { $expr: { $and: [{ $eq: ['g1', '$grid'] }, { $lt: ['$number', 0] }] } } }],
    { indexes: ['byGrid'], exact: false, documentsExamined: 10, returned: 0 },
  ],
  [
    'a lookup by equal fields uses an index for each document',
    'grids',
    [lookup({ localField: '_id', foreignField: 'grid' })],
    { kind: 'scan', keysExamined: 20, documentsExamined: 22, returned: 2 },
  ],
  [
    'a lookup by a pipeline uses an index for each document',
    'grids',
    [lookup({ let: { grid: '$_id' }, pipeline: [{ $match: inGrid }, { $sort: { number: -1 } }, { $limit: 1 }] })],
    { documentsExamined: 4, returned: 2 },
  ],
])('explain of an aggregation: %s', (_, collection, stages, facts) => {
  expect(cloud.explainAggregate(collection, stages)).toMatchObject(facts)
})

it.each<[string, Doc, Doc[]]>([
  ['a constant', { $expr: { $eq: ['$a', 1] } }, [{ a: { $eq: 1 } }]],
  ['a variable', { $and: [{ $expr: { $eq: ['$$v', '$a.b'] } }] }, [{ 'a.b': { $eq: 5 } }]],
  ['a list', { $expr: { $eq: ['$a', { $literal: [1] }] } }, []],
  ['a variable that holds a list', { $expr: { $eq: ['$a', '$$list'] } }, []],
  ['a variable that is missing', { $expr: { $eq: ['$a', '$$missing'] } }, []],
  ['another field', { $expr: { $eq: ['$a', '$b'] } }, []],
  ['the document itself', { $expr: { $eq: ['$a', '$$ROOT.b'] } }, []],
  ['one of two alternatives', { $expr: { $or: [{ $eq: ['$a', 1] }, { $eq: ['$a', 2] }] } }, []],
])('$eq in $expr with %s tells an index what it can', (_, filter, expected) => {
  const scope = { v: 5, list: [1], missing: undefined }
  const conditions = impliedConditions(filter, Object.keys(scope))
  expect(conditions.flatMap(condition => condition(scope))).toEqual(expected)
})

it('equality in $expr is of the whole value, other than in filters', async () => {
  const db = cloud.sdk.database()
  await db.collection('grids').add({ _id: 'list', code: ['a', 'b'] } as unknown as object)
  expect(cloud.explainAggregate('grids', [{ $match: { $expr: { $eq: ['$code', 'a'] } } }]).returned).toBe(0)
  expect(cloud.explainAggregate('grids', [{ $match: { $expr: { $eq: ['$code', ['a', 'b']] } } }]).returned).toBe(1)
  expect(cloud.explainAggregate('grids', [{ $match: { $expr: { $eq: ['$code', null] } } }]).returned).toBe(0)
  await db.collection('grids').add({ _id: 'parts', parts: [{ p: 1 }, { p: 2 }] } as unknown as object)
  expect(cloud.explainAggregate('grids', [{ $match: { $expr: { $eq: ['$parts.p', [1, 2]] } } }]).returned).toBe(1)
})

describe('a query beyond its time is refused', () => {
  const cases = () => cloud.sdk.database().collection('cases')
  const everyOne = { open: 5 }
  it.each<[string, () => PromiseLike<unknown>]>([
    ['read', () => cases().where(everyOne).get()],
    ['read without a filter', () => cases().limit(1000).get()],
    ['count', () => cases().where(everyOne).count()],
    ['update', () => cases().where({ open: 1 }).update({ open: 9 })],
    ['removal', () => cases().where({ open: 1 }).remove()],
    ['aggregation', () => cases().aggregate().group({ _id: null }).end()],
    ['unwinding', () => cases().aggregate().match({ grid: 'g1' }).addFields({ l: longList }).unwind('$l').end()],
  ])('%s', async (_, work) => {
    expect(await codeOf(Promise.resolve(work()))).toBe('DATABASE_TIMEOUT')
  })

  it('and changes nothing', async () => {
    expect((await cases().where({ grid: 'g1', open: 1 }).get()).data).toHaveLength(10)
  })

  it('an indexed read is not', async () => {
    expect((await cases().where({ grid: 'g1' }).get()).data).toHaveLength(10)
  })
})

const longList = { $range: [0, 100] }

it('a stage that keeps too much is refused', () => {
  const memory = new StageMemory('$sort', 100)
  const doc = { text: 'x'.repeat(60) }
  memory.keep(doc)
  memory.release(doc)
  memory.keep(doc)
  expect(() => memory.keep(doc)).toThrow(expect.objectContaining({ code: 'DATABASE_REQUEST_FAILED' }))
})

describe('memory of a stage', () => {
  let large: TestCloud
  beforeAll(async () => {
    large = await startCloud({ collections: { large: {} }, queryTimeoutMs: 60_000 })
    await large.sdk
      .database()
      .collection('large')
      .add({ _id: 'one' } as unknown as object)
  })

  /** A text of 1 MB. */
  const text = {
    $reduce: { input: { $range: [0, 20] }, initialValue: 'x', in: { $concat: ['$$value', '$$value'] } },
  }
  /** 200 documents of it. */
  const copies: Doc[] = [{ $addFields: { text, copy: { $range: [0, 200] } } }, { $unwind: '$copy' }]
  it.each<[string, Doc]>([
    ['$sort', { $sort: { copy: -1 } }],
    ['$group', { $group: { _id: null, all: { $push: '$text' } } }],
  ])('%s keeps at most 100 MB', (_, stage) => {
    expect(() => large.explainAggregate('large', [...copies, stage])).toThrow(
      expect.objectContaining({ code: 'DATABASE_REQUEST_FAILED', message: expect.stringContaining('memory limit') }),
    )
  })

  it('a sort with a limit behind it keeps the first ones only', () => {
    const first: Doc[] = [{ $sort: { copy: -1 } }, { $skip: 1 }, { $limit: 2 }]
    expect(large.explainAggregate('large', [...copies, ...first, { $project: { copy: 1 } }]).returned).toBe(2)
  })

  it('a limit is known to a sort at the beginning', () => {
    const stages: Doc[] = [{ $match: { a: 1 } }, { $sort: { b: 1 } }, { $skip: 2 }, { $limit: 3 }]
    expect(compilePipeline(stages).front({})).toEqual({ filter: { a: 1 }, sort: [['b', 1]], wanted: 5 })
  })
})
