import { codeOf, startCloud, stopClouds, type TestCloud } from '../support/cloud'

/** A typing of node-sdk's aggregation that lets tests say anything, as a careless caller would. */
type Anything = Record<string, unknown>

let cloud: TestCloud

const db = () => cloud.sdk.database()
const command = () => db().command
const $ = () => command().aggregate as unknown as Record<string, (param: unknown) => unknown>
const reports = () => db().collection('reports').aggregate()

/** What node-sdk's aggregation is inside; `_pipe` also sends stages that it has no call for. */
interface Pipe {
  _pipe(stage: string, operand: unknown): Pipe
  end(): Promise<{ data: Anything[] }>
}

/** Documents of the answer of a pipeline of stages like `{$match: …}`. */
async function answer(stages: Anything[], name = 'reports'): Promise<Anything[]> {
  let pipe = db().collection(name).aggregate() as unknown as Pipe
  for (const [stage, operand] of stages.flatMap(one => Object.entries(one)))
    pipe = pipe._pipe(stage.replace('$', ''), operand)
  return (await pipe.end()).data
}

beforeAll(async () => {
  cloud = await startCloud({
    collections: {
      reports: {
        indexes: [
          {
            name: 'byGrid',
            keys: [
              ['grid', 'asc'],
              ['at', 'desc'],
            ],
          },
        ],
      },
      grids: { indexes: [{ name: 'byCode', keys: [['code', 'asc']] }] },
      nothing: {},
      odd: {},
    },
  })
  const day = (date: number) => new Date(Date.UTC(2026, 10, date))
  await db()
    .collection('reports')
    .add([
      { _id: 'r1', grid: 'g1', at: day(1), score: 5, tags: ['noise', 'night'], who: { name: 'a', phone: '1' } },
      { _id: 'r2', grid: 'g1', at: day(2), score: 3, tags: ['waste'], who: { name: 'b', phone: '2' } },
      { _id: 'r3', grid: 'g2', at: day(3), score: null, tags: [], who: { name: 'c', phone: '3' } },
      { _id: 'r4', grid: 'g3', at: day(4), score: 4, who: [{ name: 'd' }, 7, { name: 'e', phone: '5' }] },
    ] as unknown as object)
  await db()
    .collection('grids')
    .add([
      { _id: 'x1', code: 'g1', name: '一号', leaders: ['r1', 'r2'] },
      { _id: 'x2', code: 'g2', name: '二号' },
    ] as unknown as object)
})
afterAll(stopClouds)

const ids = (docs: Anything[]) => docs.map(({ _id }) => _id)

it('answers through the fluent calls of node-sdk, dates and conditions included', async () => {
  const { data } = await reports()
    .match({ at: command().gte(new Date(Date.UTC(2026, 10, 2))), grid: command().in(['g1', 'g2']) })
    .sort({ at: -1 })
    .project({ _id: 1, at: 1, day: $().dateToString?.({ date: '$at', format: '%m-%d', timezone: 'Asia/Shanghai' }) })
    .end()
  expect(data).toEqual([
    { _id: 'r3', at: new Date(Date.UTC(2026, 10, 3)), day: '11-03' },
    { _id: 'r2', at: new Date(Date.UTC(2026, 10, 2)), day: '11-02' },
  ])
})

it('an empty pipeline answers every document, without the limit of a read', async () => {
  const many = Array.from({ length: 1100 }, (_, n) => ({ n }))
  await db()
    .collection('nothing')
    .add(many as unknown as object)
  expect(await answer([], 'nothing')).toHaveLength(1100)
  expect(await answer([{ $limit: 1050 }], 'nothing')).toHaveLength(1050)
})

describe('$group', () => {
  it('groups with every accumulator', async () => {
    const result = await answer([
      { $sort: { _id: 1 } },
      {
        $group: {
          _id: { $cond: [{ $eq: ['$grid', 'g1'] }, 'first', 'other'] },
          n: { $sum: 1 },
          total: { $sum: '$score' },
          mean: { $avg: '$score' },
          least: { $min: '$score' },
          most: { $max: '$score' },
          first: { $first: '$_id' },
          last: { $last: '$_id' },
          list: { $push: '$score' },
          set: { $addToSet: '$grid' },
          spread: { $stdDevPop: '$score' },
          sample: { $stdDevSamp: '$score' },
        },
      },
    ])
    expect(result).toEqual([
      {
        _id: 'first',
        n: 2,
        total: 8,
        mean: 4,
        least: 3,
        most: 5,
        first: 'r1',
        last: 'r2',
        list: [5, 3],
        set: ['g1'],
        spread: 1,
        sample: Math.SQRT2,
      },
      {
        _id: 'other',
        n: 2,
        total: 4,
        mean: 4,
        least: 4,
        most: 4,
        first: 'r3',
        last: 'r4',
        list: [null, 4],
        set: ['g2', 'g3'],
        spread: 0,
        sample: null,
      },
    ])
  })

  it('a missing key is the group null, a null and a missing member of a key are two groups', async () => {
    await db()
      .collection('odd')
      .add([{ _id: 1 }, { _id: 2, a: null }] as unknown as object)
    expect(await answer([{ $group: { _id: '$a', n: { $sum: 1 } } }], 'odd')).toEqual([{ _id: null, n: 2 }])
    expect(await answer([{ $group: { _id: { a: '$a' } } }], 'odd')).toEqual([{ _id: {} }, { _id: { a: null } }])
  })

  it('$push leaves out what is missing', async () => {
    expect(await answer([{ $group: { _id: null, all: { $push: '$a' } } }], 'odd')).toEqual([{ _id: null, all: [null] }])
  })
})

describe('$project and $addFields', () => {
  const one = (stage: Anything, id = 'r1') => answer([{ $match: { _id: id } }, stage])

  it('keeps fields in the order of the document, computed ones behind', async () => {
    const [doc] = await one({ $project: { twice: { $multiply: ['$score', 2] }, 'who.name': 1, grid: true } })
    expect(doc).toEqual({ _id: 'r1', grid: 'g1', who: { name: 'a' }, twice: 10 })
    expect(Object.keys(doc ?? {})).toEqual(['_id', 'grid', 'who', 'twice'])
  })

  it('goes into lists and leaves out of them what has no fields', async () => {
    expect(await one({ $project: { _id: 0, 'who.name': 1 } }, 'r4')).toEqual([{ who: [{ name: 'd' }, { name: 'e' }] }])
    expect(await one({ $project: { _id: 0, grid: 1, 'score.x': 1 } }, 'r4')).toEqual([{ grid: 'g3' }])
  })

  it('leaves fields out', async () => {
    expect(await one({ $project: { at: 0, tags: 0, 'who.phone': 0 } }, 'r4')).toEqual([
      { _id: 'r4', grid: 'g3', score: 4, who: [{ name: 'd' }, 7, { name: 'e' }] },
    ])
  })

  it('computes inside of documents and lists', async () => {
    expect(await one({ $project: { _id: 0, who: { mark: '$grid' } } }, 'r4')).toEqual([
      { who: [{ mark: 'g3' }, { mark: 'g3' }] },
    ])
    const [doc] = await one({ $addFields: { 'who.mark': '$grid', 'score.x': 1, more: { deep: 2 }, tags: '$$REMOVE' } })
    expect(doc).toMatchObject({ who: { name: 'a', mark: 'g1' }, score: { x: 1 }, more: { deep: 2 } })
    expect(doc).not.toHaveProperty('tags')
  })

  it('numbers are values to $addFields', async () => {
    expect((await one({ $addFields: { zero: 0 } }))[0]?.zero).toBe(0)
  })

  it('$replaceRoot takes a document out', async () => {
    expect(await one({ $replaceRoot: { newRoot: { $mergeObjects: ['$who', { id: '$_id' }] } } })).toEqual([
      { name: 'a', phone: '1', id: 'r1' },
    ])
  })
})

describe('$unwind', () => {
  const tags = async (unwind: unknown) =>
    (await answer([{ $sort: { _id: 1 } }, { $unwind: unwind }])).map(({ _id, tags, i }) => [_id, tags, i])

  it('makes a document for each element', async () => {
    expect(await tags('$tags')).toEqual([
      ['r1', 'noise', undefined],
      ['r1', 'night', undefined],
      ['r2', 'waste', undefined],
    ])
  })

  it('keeps documents without elements on demand, and numbers elements', async () => {
    expect(await tags({ path: '$tags', preserveNullAndEmptyArrays: true, includeArrayIndex: 'i' })).toEqual([
      ['r1', 'noise', 0],
      ['r1', 'night', 1],
      ['r2', 'waste', 0],
      ['r3', undefined, null],
      ['r4', undefined, null],
    ])
  })

  it('takes a value for its only element', async () => {
    expect(await answer([{ $unwind: '$grid' }])).toHaveLength(4)
  })
})

describe('$lookup', () => {
  const joined = (stages: Anything[], from = 'reports') => answer([{ $sort: { _id: 1 } }, ...stages], from)

  it('joins by equal fields', async () => {
    const lookup = { from: 'grids', localField: 'grid', foreignField: 'code', as: 'found' }
    const docs = await joined([{ $lookup: lookup }])
    expect(docs.map(({ found }) => ids(found as Anything[]))).toEqual([['x1'], ['x1'], ['x2'], []])
  })

  it('a list joins by its elements, a missing field with missing and null', async () => {
    const lookup = { from: 'reports', localField: 'leaders', foreignField: '_id', as: 'led' }
    const docs = await joined([{ $lookup: lookup }], 'grids')
    expect(docs.map(({ led }) => ids(led as Anything[]))).toEqual([['r1', 'r2'], []])
    const byNull = await joined(
      [{ $lookup: { from: 'reports', localField: 'leaders', foreignField: 'score', as: 'led' } }],
      'grids',
    )
    expect(ids(byNull[1]?.led as Anything[])).toEqual(['r3'])
  })

  it('runs a pipeline with variables, built by node-sdk', async () => {
    const pipeline = command()
      .aggregate.pipeline()
      .match(command().expr($().and?.([$().eq?.(['$grid', '$$code']), $().gte?.(['$score', 4])]) as never))
      .project({ _id: 1 })
      .done()
    const { data } = await db()
      .collection('grids')
      .aggregate()
      .sort({ _id: 1 })
      .lookup({ from: 'reports', let: { code: '$code' }, pipeline, as: 'urgent' })
      .project({ urgent: 1 })
      .end()
    expect(data).toEqual([
      { _id: 'x1', urgent: [{ _id: 'r1' }] },
      { _id: 'x2', urgent: [] },
    ])
  })

  it('variables reach into a pipeline inside of a pipeline', async () => {
    const inner = {
      from: 'reports',
      let: { r: '$_id' },
      pipeline: [{ $project: { both: ['$$code', '$$r'] } }],
      as: 'in',
    }
    const [doc] = await joined(
      [
        {
          $lookup: {
            from: 'reports',
            let: { code: '$code' },
            pipeline: [
              { $match: { _id: 'r2' } },
              { $lookup: { ...inner, pipeline: [{ $match: { _id: 'r1' } }, ...inner.pipeline] } },
            ],
            as: 'out',
          },
        },
      ],
      'grids',
    )
    expect(doc).toMatchObject({ out: [{ in: [{ both: ['g1', 'r2'] }] }] })
  })
})

describe('the other stages', () => {
  it('$sort puts missing and null first, stays stable and is cut by a limit', async () => {
    expect(ids(await answer([{ $sort: { score: 1, _id: -1 } }]))).toEqual(['r3', 'r2', 'r4', 'r1'])
    expect(ids(await answer([{ $sort: { score: -1 } }, { $skip: 1 }, { $limit: 2 }]))).toEqual(['r4', 'r2'])
  })

  it('$count, none for none', async () => {
    expect(await answer([{ $match: { grid: 'g1' } }, { $count: 'n' }])).toEqual([{ n: 2 }])
    expect(await answer([{ $match: { grid: 'gx' } }, { $count: 'n' }])).toEqual([])
  })

  it('$sample draws without repetition', async () => {
    expect(new Set(ids(await answer([{ $sample: { size: 3 } }]))).size).toBe(3)
    expect(await answer([{ $sample: { size: 9 } }])).toHaveLength(4)
  })

  it('$match behind other stages tests what they made', async () => {
    const stages = [{ $group: { _id: '$grid', n: { $sum: 1 } } }, { $match: { n: { $gt: 1 } } }]
    expect(await answer(stages)).toEqual([{ _id: 'g1', n: 2 }])
  })

  it('$expr goes with other conditions and inside of $or', async () => {
    const high = { $expr: { $gt: ['$score', 4] } }
    expect(ids(await answer([{ $match: { grid: 'g1', ...high } }]))).toEqual(['r1'])
    expect(ids(await answer([{ $match: { $or: [high, { grid: 'g2' }] } }, { $sort: { _id: 1 } }]))).toEqual([
      'r1',
      'r3',
    ])
    const read = await db()
      .collection('reports')
      .where(command().expr($().eq?.(['$grid', 'g2']) as never) as unknown as object)
      .get()
    expect(ids(read.data)).toEqual(['r3'])
  })
})

describe('refuses', () => {
  const lookup = { from: 'grids', localField: 'grid', foreignField: 'code', as: 'g' }
  it.each<[string, Anything[], string]>([
    ['an unknown stage', [{ $facet: {} }], 'DATABASE_INVALID_OPERRATOR'],
    ['an inherited name', [{ $constructor: {} }], 'DATABASE_INVALID_OPERRATOR'],
    ['a stage that writes', [{ $out: 'x' }], 'DATABASE_INVALID_OPERRATOR'],
    ['an unknown expression', [{ $project: { x: { $function: {} } } }], 'DATABASE_INVALID_OPERRATOR'],
    ['an unknown accumulator', [{ $group: { _id: 1, x: { $count: {} } } }], 'DATABASE_INVALID_OPERRATOR'],
    ['an unknown condition', [{ $match: { a: { $where: 1 } } }], 'DATABASE_INVALID_OPERRATOR'],
    ['$nearSphere', [{ $match: { at: { $nearSphere: { $geometry: {} } } } }], 'DATABASE_REQUEST_FAILED'],
    ['$group without _id', [{ $group: { n: { $sum: 1 } } }], 'INVALID_PARAM'],
    ['a group field that is no accumulator', [{ $group: { _id: 1, x: '$a' } }], 'INVALID_PARAM'],
    ['a list of accumulator arguments', [{ $group: { _id: 1, x: { $sum: ['$a', '$b'] } } }], 'INVALID_PARAM'],
    ['a limit of zero', [{ $limit: 0 }], 'INVALID_PARAM'],
    ['a negative skip', [{ $skip: -1 }], 'INVALID_PARAM'],
    ['a sort without fields', [{ $sort: {} }], 'INVALID_PARAM'],
    ['a sort direction of 2', [{ $match: {} }, { $sort: { a: 2 } }], 'INVALID_PARAM'],
    ['$unwind without a dollar', [{ $unwind: 'tags' }], 'INVALID_PARAM'],
    ['$count of a path', [{ $count: 'a.b' }], 'INVALID_PARAM'],
    ['a projection that both keeps and leaves out', [{ $project: { a: 1, b: 0 } }], 'DATABASE_REQUEST_FAILED'],
    ['an empty projection', [{ $project: {} }], 'INVALID_PARAM'],
    ['a path and a part of it', [{ $project: { a: 1, 'a.b': 1 } }], 'INVALID_PARAM'],
    ['a part of a path and the path', [{ $project: { 'a.b': 1, a: 1 } }], 'INVALID_PARAM'],
    ['a lookup without fields', [{ $lookup: { from: 'grids', as: 'x' } }], 'INVALID_PARAM'],
    ['a lookup of an unknown collection', [{ $lookup: { ...lookup, from: 'no' } }], 'DATABASE_COLLECTION_NOT_EXIST'],
    ['fields and a pipeline in one lookup', [{ $lookup: { ...lookup, pipeline: [] } }], 'INVALID_PARAM'],
    ['a root that is no document', [{ $replaceRoot: { newRoot: '$grid' } }], 'DATABASE_REQUEST_FAILED'],
    ['more than a thousand stages', Array.from({ length: 1001 }, () => ({ $skip: 0 })), 'INVALID_PARAM'],
  ])('%s', async (_, stages, code) => {
    expect(await codeOf(answer(stages))).toBe(code)
  })

  it('an unknown collection', async () => {
    expect(await codeOf(answer([], 'no'))).toBe('DATABASE_COLLECTION_NOT_EXIST')
  })
})
