import { codeOf, startCloud, stopClouds, type TestCloud } from './support/cloud'

let cloud: TestCloud
const notes = () => cloud.sdk.database().collection('notes')

beforeAll(async () => {
  cloud = await startCloud({
    collections: {
      notes: {
        indexes: [
          {
            name: 'byOwner',
            keys: [
              ['owner', 'asc'],
              ['at', 'desc'],
            ],
          },
          { name: 'byTag', keys: [['tags', 'asc']] },
        ],
      },
      people: { indexes: [{ name: 'byIdentity', keys: [['identities', 'asc']], unique: true }] },
      seats: {
        indexes: [
          {
            name: 'bySeat',
            keys: [
              ['row', 'asc'],
              ['seat', 'asc'],
            ],
            unique: true,
          },
        ],
      },
      places: { indexes: [{ keys: [['at', '2dsphere']] }] },
    },
  })
})
afterAll(stopClouds)
beforeEach(async () => {
  await notes().where({}).remove()
})

describe('insert', () => {
  it('makes an id of 32 hexadecimal digits', async () => {
    expect((await notes().add({ text: 'a' })).id).toMatch(/^[0-9a-f]{32}$/)
  })

  it('keeps every type that the SDK can send', async () => {
    const doc = {
      _id: 'types',
      text: '中文 "quoted" \n 😀',
      whole: 5,
      negative: -3,
      large: 2 ** 40,
      fraction: 0.1,
      yes: true,
      nothing: null,
      at: new Date(1_700_000_000_000),
      list: [1, 'two', { three: 3 }, []],
      inner: { deep: { value: 1 } },
      empty: {},
    }
    await notes().add(doc)
    expect((await notes().doc('types').get()).data).toEqual([doc])
  })

  it('keeps infinite numbers and NaN', async () => {
    await notes().add({ _id: 'numbers', up: Number.POSITIVE_INFINITY, none: Number.NaN })
    expect((await notes().doc('numbers').get()).data).toEqual([
      { _id: 'numbers', up: Number.POSITIVE_INFINITY, none: Number.NaN },
    ])
  })

  it('fills server dates with the time of the cloud', async () => {
    const db = cloud.sdk.database()
    cloud.clock.set(new Date('2027-01-04T01:00:00Z'))
    await notes().add({ _id: 'dated', at: db.serverDate(), later: db.serverDate({ offset: 60_000 }) })
    cloud.clock.reset()
    const [doc] = (await notes().doc('dated').get()).data as [{ at: Date; later: Date }]
    expect(doc.at.toISOString()).toMatch(/^2027-01-04T01:00:0/)
    expect(doc.later.getTime() - doc.at.getTime()).toBe(60_000)
  })

  it('inserts a list in one go', async () => {
    const { ids } = (await notes().add([{ _id: 'l1' }, { _id: 'l2' }])) as unknown as { ids: string[] }
    expect(ids).toEqual(['l1', 'l2'])
  })

  it('inserts nothing of a list with a duplicate', async () => {
    expect(await codeOf(notes().add([{ _id: 'm1' }, { _id: 'm2' }, { _id: 'm1' }]))).toBe('DATABASE_DUPLICATE_WRITE')
    expect((await notes().count()).total).toBe(0)
  })

  it('refuses an id that exists', async () => {
    await notes().add({ _id: 'same' })
    expect(await codeOf(notes().add({ _id: 'same' }))).toBe('DATABASE_DUPLICATE_WRITE')
  })

  it('tells a text id from a number id', async () => {
    await notes().add({ _id: '5', kind: 'text' })
    await notes().add({ _id: 5 as unknown as string, kind: 'number' })
    expect(
      (
        await notes()
          .doc(5 as unknown as string)
          .get()
      ).data,
    ).toEqual([{ _id: 5, kind: 'number' }])
  })

  it.each([
    ['an operator as field name', { $set: { a: 1 } }],
    ['an operator deep inside', { a: [{ b: { $gt: 1 } }] }],
    ['an id that is an object', { _id: { a: 1 } as unknown as string }],
  ])('refuses %s', async (_, doc) => {
    expect(await codeOf(notes().add(doc))).toBe('INVALID_PARAM')
  })

  it('refuses a collection that is not declared', async () => {
    expect(await codeOf(cloud.sdk.database().collection('unknown').add({}))).toBe('DATABASE_COLLECTION_NOT_EXIST')
  })
})

describe('read', () => {
  beforeEach(async () => {
    const day = (n: number) => new Date(Date.UTC(2026, 0, n))
    await notes().add([
      { _id: 'a', owner: 'li', at: day(3), tags: ['road', 'light'], n: 1 },
      { _id: 'b', owner: 'li', at: day(1), tags: ['water'], n: 2 },
      { _id: 'c', owner: 'wu', at: day(2), tags: [], n: 3, place: { lng: 1, lat: 2 } },
      { _id: 'd', at: day(4), n: 4 },
    ])
  })
  const ids = async (query: { get(): Promise<{ data: unknown[] }> }) =>
    (await query.get()).data.map(doc => (doc as { _id: string })._id)

  it('orders by an index and by fields without one', async () => {
    expect(await ids(notes().where({ owner: 'li' }).orderBy('at', 'desc'))).toEqual(['a', 'b'])
    expect(await ids(notes().where({ owner: 'li' }).orderBy('at', 'asc'))).toEqual(['b', 'a'])
    expect(await ids(notes().orderBy('owner', 'desc').orderBy('n', 'desc'))).toEqual(['c', 'b', 'a', 'd'])
  })

  it('finds by elements of an array', async () => {
    expect(await ids(notes().where({ tags: 'water' }))).toEqual(['b'])
    const _ = cloud.sdk.database().command
    expect(await ids(notes().where({ tags: _.in(['road', 'light', 'water']) }))).toEqual(['a', 'b'])
    expect(await ids(notes().where({ tags: _.all(['road', 'light']) }))).toEqual(['a'])
  })

  it('finds missing fields as null', async () => {
    const _ = cloud.sdk.database().command
    expect(await ids(notes().where({ owner: _.eq(null) }))).toEqual(['d'])
    expect(await ids(notes().where({ owner: _.exists(false) }))).toEqual(['d'])
    expect(await ids(notes().where({ owner: _.neq('li') }))).toEqual(['c', 'd'])
  })

  it('finds by dotted and nested paths', async () => {
    expect(await ids(notes().where({ 'place.lng': 1 }))).toEqual(['c'])
    expect(await ids(notes().where({ place: { lat: 2 } }))).toEqual(['c'])
  })

  it('joins conditions', async () => {
    const _ = cloud.sdk.database().command
    expect(await ids(notes().where(_.or([{ n: 1 }, { owner: 'wu' }])))).toEqual(['a', 'c'])
    expect(await ids(notes().where({ n: _.gt(1).and(_.lte(3)) }))).toEqual(['b', 'c'])
    expect(await ids(notes().where({ n: _.not(_.in([1, 2])) }))).toEqual(['c', 'd'])
  })

  it('finds by pattern and by date', async () => {
    const db = cloud.sdk.database()
    expect(await ids(notes().where({ owner: db.RegExp({ regexp: '^L', options: 'i' }) }))).toEqual(['a', 'b'])
    expect(await ids(notes().where({ at: db.command.gte(new Date(Date.UTC(2026, 0, 3))) }))).toEqual(['a', 'd'])
  })

  it('skips, limits and chooses fields', async () => {
    const page = await notes().orderBy('n', 'asc').skip(1).limit(2).field({ n: true, 'place.lng': true }).get()
    expect(page.data).toEqual([
      { _id: 'b', n: 2 },
      { _id: 'c', n: 3, place: { lng: 1 } },
    ])
    expect((await notes().doc('a').field({ tags: false, at: false, owner: false }).get()).data).toEqual([
      { _id: 'a', n: 1 },
    ])
  })

  it('answers 100 documents when no limit is given', async () => {
    await notes().add(Array.from({ length: 150 }, (_, n) => ({ bulk: true, n })))
    expect((await notes().where({ bulk: true }).get()).data).toHaveLength(100)
    expect((await notes().where({ bulk: true }).count()).total).toBe(150)
  })

  it('refuses operators that the cloud does not know', async () => {
    expect(
      await codeOf(
        notes()
          .where({ n: { $near: 1 } })
          .get(),
      ),
    ).toBe('DATABASE_INVALID_OPERRATOR')
  })

  it('refuses a geo query without a geo index and answers one with it', async () => {
    const db = cloud.sdk.database()
    const near = db.command.geoNear({ geometry: new db.Geo.Point(116.4, 39.9), maxDistance: 2000, minDistance: 0 })
    expect(await codeOf(notes().where({ place: near }).get())).toBe('DATABASE_REQUEST_FAILED')
    const places = db.collection('places')
    await places.add([
      { _id: 'far', at: new db.Geo.Point(116.42, 39.9) },
      { _id: 'near', at: new db.Geo.Point(116.401, 39.9) },
      { _id: 'out', at: new db.Geo.Point(117, 39.9) },
    ])
    expect(await ids(places.where({ at: near }))).toEqual(['near', 'far'])
  })
})

describe('change', () => {
  it('counts only documents that changed', async () => {
    await notes().add([
      { _id: 'a', n: 1 },
      { _id: 'b', n: 5 },
    ])
    expect((await notes().where({}).update({ n: 5 })).updated).toBe(1)
  })

  it('changes under a condition exactly as often as it holds', async () => {
    const _ = cloud.sdk.database().command
    await notes().add({ _id: 'stock', left: 5 })
    const claim = () =>
      notes()
        .where({ _id: 'stock', left: _.gt(0) })
        .update({ left: _.inc(-1) })
    const results = await Promise.all(Array.from({ length: 20 }, claim))
    expect(results.filter(({ updated }) => updated === 1)).toHaveLength(5)
    expect((await notes().doc('stock').get()).data).toEqual([{ _id: 'stock', left: 0 }])
  })

  it('puts a whole document and says whether it was new', async () => {
    expect(await notes().doc('whole').set({ a: 1 })).toMatchObject({ updated: 0, upsertedId: 'whole' })
    expect(await notes().doc('whole').set({ b: 2 })).toMatchObject({ updated: 1 })
    expect((await notes().doc('whole').get()).data).toEqual([{ _id: 'whole', b: 2 }])
  })

  it('updates and returns', async () => {
    const _ = cloud.sdk.database().command
    await notes().add({ _id: 'counter', n: 1 })
    const { updated, doc } = await notes()
      .where({ _id: 'counter' })
      .updateAndReturn({ n: _.inc(2) })
    expect({ updated, doc }).toEqual({ updated: 1, doc: { _id: 'counter', n: 3 } })
  })

  it('updates no document that does not exist', async () => {
    expect((await notes().doc('missing').update({ a: 1 })).updated).toBe(0)
    expect((await notes().doc('missing').remove()).deleted).toBe(0)
  })

  it('undoes all changes of an update that fails in one document', async () => {
    const _ = cloud.sdk.database().command
    await notes().add([
      { _id: 'a', n: 1 },
      { _id: 'b', n: 'text' },
    ])
    expect(
      await codeOf(
        notes()
          .where({})
          .update({ n: _.inc(1) }),
      ),
    ).toBe('DATABASE_REQUEST_FAILED')
    expect((await notes().doc('a').get()).data).toEqual([{ _id: 'a', n: 1 }])
  })

  it('keeps indexes in step with changes', async () => {
    await notes().add({ _id: 'moving', owner: 'li', tags: ['x'] })
    await notes()
      .doc('moving')
      .update({ owner: 'wu', tags: ['y', 'z'] })
    expect((await notes().where({ owner: 'li' }).count()).total).toBe(0)
    expect((await notes().where({ owner: 'wu' }).count()).total).toBe(1)
    expect((await notes().where({ tags: 'x' }).count()).total).toBe(0)
    await notes().doc('moving').remove()
    expect((await notes().where({ tags: 'z' }).count()).total).toBe(0)
  })
})

describe('unique indexes', () => {
  const db = () => cloud.sdk.database()

  it('refuse a second document with one of the same elements', async () => {
    await db()
      .collection('people')
      .add({ _id: 'li', identities: ['wx:1', 'uid:1'] })
    expect(
      await codeOf(
        db()
          .collection('people')
          .add({ identities: ['uid:1', 'uid:2'] }),
      ),
    ).toBe('DATABASE_DUPLICATE_WRITE')
    expect(
      await codeOf(
        db()
          .collection('people')
          .add({ identities: ['uid:2'] }),
      ),
    ).toMatch(/no refusal/)
  })

  it('take one document without the field', async () => {
    await db().collection('people').add({ _id: 'nobody' })
    expect(await codeOf(db().collection('people').add({ _id: 'nobody else' }))).toBe('DATABASE_DUPLICATE_WRITE')
  })

  it('compare all fields together', async () => {
    const seats = db().collection('seats')
    await seats.add({ _id: 's1', row: 1, seat: 1 })
    await seats.add({ _id: 's2', row: 1, seat: 2 })
    expect(await codeOf(seats.doc('s2').update({ seat: 1 }))).toBe('DATABASE_DUPLICATE_WRITE')
    expect((await seats.doc('s2').update({ seat: 3 })).updated).toBe(1)
    expect((await seats.doc('s1').update({ row: 1, seat: 1, note: 'itself' })).updated).toBe(1)
  })

  it('free a key with its document', async () => {
    const seats = db().collection('seats')
    await seats.doc('s1').remove()
    expect(await codeOf(seats.add({ row: 1, seat: 1 }))).toMatch(/no refusal/)
  })
})
