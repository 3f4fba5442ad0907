import { codeOf, startCloud, stopClouds, type TestCloud } from './support/cloud'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await startCloud({ collections: { places: { indexes: [{ keys: [['at', '2dsphere']] }] }, todos: {} } })
})
afterAll(stopClouds)

const idsOf = async (query: { get(): Promise<{ data: { _id: string }[] }> }) =>
  (await query.get()).data.map(doc => doc._id)

/** The SDK has these classes, its types name the point only. */
interface GeoClasses {
  Point: new (lng: number, lat: number) => object
  LineString: new (points: object[]) => object
  Polygon: new (lines: object[]) => object
  MultiPoint: new (points: object[]) => object
  MultiPolygon: new (polygons: object[]) => object
}
const geoClasses = () => cloud.sdk.database().Geo as unknown as GeoClasses

describe('geo, as the SDK builds it', () => {
  beforeAll(async () => {
    const Geo = geoClasses()
    const square = (west: number, south: number, size: number) =>
      new Geo.Polygon([
        new Geo.LineString([
          new Geo.Point(west, south),
          new Geo.Point(west + size, south),
          new Geo.Point(west + size, south + size),
          new Geo.Point(west, south + size),
          new Geo.Point(west, south),
        ]),
      ])
    await cloud.sdk
      .database()
      .collection('places')
      .add([
        { _id: 'point', at: new Geo.Point(120.5, 30.5) },
        { _id: 'line', at: new Geo.LineString([new Geo.Point(120, 30), new Geo.Point(121, 30)]) },
        { _id: 'square', at: square(120, 30, 1) },
        { _id: 'squares', at: new Geo.MultiPolygon([square(122, 30, 1), square(124, 30, 1)]) },
      ])
  })
  const where = (condition: unknown) => cloud.sdk.database().collection('places').where({ at: condition })

  it('finds what a point, a line and an area meet', async () => {
    const [Geo, { command }] = [geoClasses(), cloud.sdk.database()]
    const meets = (geometry: unknown) => idsOf(where(command.geoIntersects({ geometry } as never)))
    expect((await meets(new Geo.Point(120.5, 30.5))).sort()).toEqual(['point', 'square'])
    expect(await meets(new Geo.LineString([new Geo.Point(124.5, 29), new Geo.Point(124.5, 32)]))).toEqual(['squares'])
    expect((await meets(new Geo.MultiPoint([new Geo.Point(120.5, 30), new Geo.Point(0, 0)]))).sort()).toEqual([
      'line',
      'square',
    ])
  })

  it('finds what lies in a circle', async () => {
    const [Geo, { command }] = [geoClasses(), cloud.sdk.database()]
    const within = command.geoWithin({ centerSphere: [new Geo.Point(120.5, 30.5), 10_000 / 6_378_100] } as never)
    expect(await idsOf(where(within))).toEqual(['point'])
  })

  it('refuses what is no place and keeps nothing of it', async () => {
    const places = cloud.sdk.database().collection('places')
    expect(await codeOf(places.add([{ _id: 'good' }, { _id: 'bad', at: 'here' }]))).toBe('DATABASE_REQUEST_FAILED')
    expect(await idsOf(places.where({ _id: cloud.sdk.database().command.in(['good', 'bad']) }))).toEqual([])
    expect(await codeOf(places.doc('point').update({ at: { type: 'Point', coordinates: [200, 0] } }))).toBe(
      'DATABASE_REQUEST_FAILED',
    )
  })

  it('refuses it in a transaction at the write', async () => {
    const transaction = await cloud.sdk.database().startTransaction()
    const write = transaction.collection('places').doc('point').update({ at: 'nowhere' })
    expect(await codeOf(write)).toBe('DATABASE_REQUEST_FAILED')
    await transaction.rollback()
  })
})

it('changes the element that a query found, and every element', async () => {
  const db = cloud.sdk.database()
  const todos = db.collection('todos')
  await todos.add({
    _id: 't',
    comments: [
      { by: 'a', likes: 1 },
      { by: 'b', likes: 1 },
    ],
  })
  await todos.where({ 'comments.by': 'b' }).update({ 'comments.$.text': 'yes' })
  await todos.doc('t').update({ 'comments.$[].likes': db.command.inc(2) })
  expect((await todos.doc('t').get()).data[0].comments).toEqual([
    { by: 'a', likes: 3 },
    { by: 'b', likes: 3, text: 'yes' },
  ])
  expect(await codeOf(todos.doc('t').update({ 'comments.$.text': 'no' }))).toBe('DATABASE_REQUEST_FAILED')
})
