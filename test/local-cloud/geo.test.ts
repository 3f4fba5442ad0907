import fc from 'fast-check'
import { parseDoc } from '../../local-cloud/documents/ejson'
import { compileFilter } from '../../local-cloud/documents/filter'
import { distanceMetres } from '../../local-cloud/documents/geo/distance'
import { findTexts } from '../../local-cloud/documents/query'
import type { Doc, Value } from '../../local-cloud/documents/values'
import { proof } from '../support/proof'
import { closeCatalogs, collectionOf, insertAll } from './support/catalog'
import { box, line, meets, near, point, polygon, ring, within } from './support/shapes'

afterAll(closeCatalogs)

const shapes: Record<string, Doc> = {
  gate: point(1, 1),
  street: line([0, 3], [4, 3]),
  block: box(0, 0, 2, 2),
  ringRoad: polygon(ring(0, 0, 9, 9), ring(3, 3, 6, 6)),
  stops: {
    type: 'MultiPoint',
    coordinates: [
      [8, 8],
      [20, 20],
    ],
  },
  lots: { type: 'MultiPolygon', coordinates: [[ring(10, 10, 11, 11)], [ring(12, 10, 13, 11)]] },
  both: { type: 'GeometryCollection', geometries: [point(30, 30), line([31, 31], [32, 32])] },
}
const places = collectionOf('places', [{ name: 'at', keys: [['at', '2dsphere']] }])
insertAll(
  places,
  Object.entries(shapes).map(([name, at]) => ({ _id: name, at })),
)
insertAll(places, [{ _id: 'none' }, { _id: 'null', at: null }, { _id: 'empty', at: [] }])

const idsOf = (condition: Doc) =>
  findTexts(places, { filter: { at: condition }, sort: [], skip: 0, limit: 1000 }).map(
    text => parseDoc(text, () => 0)._id as string,
  )

it.each<[string, Doc, string[]]>([
  ['a point in polygons', meets(point(1, 1)), ['block', 'gate', 'ringRoad']],
  ['a point on a corner', meets(point(2, 2)), ['block', 'ringRoad']],
  ['a point in a hole', meets(point(4, 4)), []],
  ['a point on the border of a hole', meets(point(3, 4)), ['ringRoad']],
  ['a point on a line', meets(point(2, 3)), ['ringRoad', 'street']],
  ['a line through a block', meets(line([-1, 1], [1, 1.5])), ['block', 'ringRoad']],
  ['a line that crosses a line', meets(line([1, 2.5], [1, 3.5])), ['ringRoad', 'street']],
  ['a polygon in a hole', meets(box(4, 4, 5, 5)), []],
  ['a polygon that fills a hole', meets(box(3, 3, 6, 6)), ['ringRoad', 'street']],
  ['a polygon around everything', meets(box(-1, -1, 40, 40)), Object.keys(shapes).sort()],
  ['several polygons', meets(shapes.lots as Doc), ['lots']],
  ['several points', meets(shapes.stops as Doc), ['ringRoad', 'stops']],
  ['all inside a polygon', within(box(0, 0, 4, 4)), ['block', 'gate', 'street']],
  ['itself', within(shapes.ringRoad as Doc), ['block', 'gate', 'ringRoad', 'street']],
  ['both lots', within(shapes.lots as Doc), ['lots']],
  ['one lot is not enough', within(box(10, 10, 11, 11)), []],
  ['every part of a collection', within(box(30, 30, 32, 32)), ['both']],
  ['not what a hole cuts out', within(polygon(ring(-1, -1, 5, 5), ring(0.5, 0.5, 1.5, 1.5))), ['street']],
  ['not what has a small hole', within(polygon(ring(-1, -1, 5, 5), ring(0.2, 0.2, 0.4, 0.4))), ['gate', 'street']],
  ['not what a hole equals', within(polygon(ring(-1, -1, 5, 5), ring(0, 0, 2, 2))), ['street']],
  ['a circle', { $geoWithin: { $centerSphere: [[1, 1], 0.03] } }, ['block', 'gate']],
  ['near, nearest first', near(2.5, 2.5), ['ringRoad', 'street', 'block', 'gate', 'stops', 'lots', 'both']],
  ['near, from a distance on', near(2.5, 2.5, { $minDistance: 500_000 }), ['stops', 'lots', 'both']],
  ['near, up to a distance', near(2.5, 2.5, { $maxDistance: 100_000 }), ['ringRoad', 'street', 'block']],
])('finds %s', (_, condition, expected) => {
  const found = idsOf(condition)
  expect('$nearSphere' in condition ? found : found.sort()).toEqual(expected)
})

it.each<[string, Value, RegExp]>([
  ['a text', 'here', /GeoJSON/],
  ['a plain pair', [120, 30], /GeoJSON/],
  ['an unknown type', { type: 'Circle', coordinates: [0, 0] }, /unknown GeoJSON type/],
  ['a longitude out of bounds', point(181, 0), /out of bounds/],
  ['swapped coordinates', point(30, 120), /out of bounds/],
  ['texts as coordinates', { type: 'Point', coordinates: ['1', '2'] }, /numbers/],
  ['a line of one position', line([1, 1], [1, 1]), /two different/],
  ['an open ring', polygon(ring(0, 0, 1, 1).slice(0, 4)), /not closed/],
  [
    'a ring of two corners',
    polygon([
      [0, 0],
      [1, 1],
      [1, 1],
      [0, 0],
    ]),
    /3 different/,
  ],
  [
    'a bow tie',
    polygon([
      [0, 0],
      [2, 2],
      [2, 0],
      [0, 2],
      [0, 0],
    ]),
    /Edges cross/,
  ],
  [
    'a spike',
    polygon([
      [0, 0],
      [2, 0],
      [4, 0],
      [3, 0],
      [2, 2],
      [0, 0],
    ]),
    /Edges cross/,
  ],
  [
    'a corner used twice',
    polygon([
      [0, 0],
      [2, 2],
      [4, 0],
      [4, 4],
      [2, 2],
      [0, 4],
      [0, 0],
    ]),
    /Duplicate vertices/,
  ],
  ['a hole outside', polygon(ring(0, 0, 2, 2), ring(3, 3, 4, 4)), /not contained/],
  ['a hole across the border', polygon(ring(0, 0, 4, 4), ring(1, 1, 5, 2)), /not contained/],
  ['a list with one bad member', [point(1, 1), { x: 1 }], /GeoJSON/],
])('refuses %s in a geo field', (_, at, message) => {
  expect(() => insertAll(places, [{ _id: 'bad', at }])).toThrow(
    expect.objectContaining({ code: 'DATABASE_REQUEST_FAILED', message: expect.stringMatching(message) }),
  )
  expect(places.byId('bad')).toBeUndefined()
})

it.each<[string, Doc, string]>([
  ['a geo query without a geo index', { elsewhere: near(1, 1) }, 'DATABASE_REQUEST_FAILED'],
  ['one hidden in $or', { $or: [{ elsewhere: within(box(0, 0, 1, 1)) }] }, 'DATABASE_REQUEST_FAILED'],
  ['$nearSphere as one of several ways', { $or: [{ at: near(1, 1) }, { n: 1 }] }, 'DATABASE_REQUEST_FAILED'],
  ['two $nearSphere', { $and: [{ at: near(1, 1) }, { at: near(2, 2) }] }, 'DATABASE_REQUEST_FAILED'],
  ['$nearSphere turned round', { at: { $not: near(1, 1) } }, 'DATABASE_REQUEST_FAILED'],
  ['a negative distance', { at: near(1, 1, { $maxDistance: -1 }) }, 'INVALID_PARAM'],
  ['an unknown option', { at: near(1, 1, { $radius: 1 }) }, 'DATABASE_INVALID_OPERRATOR'],
  ['a line to be near to', { at: { $nearSphere: { $geometry: shapes.street as Doc } } }, 'INVALID_PARAM'],
  ['a line to be within', { at: within(shapes.street as Doc) }, 'INVALID_PARAM'],
  [
    'an area that crosses itself',
    {
      at: within(
        polygon([
          [0, 0],
          [2, 2],
          [2, 0],
          [0, 2],
          [0, 0],
        ]),
      ),
    },
    'INVALID_PARAM',
  ],
])('refuses %s', (_, filter, code) => {
  expect(() => findTexts(places, { filter, sort: [], skip: 0, limit: 10 })).toThrow(expect.objectContaining({ code }))
})

it('relates boxes and frames as arithmetic does', () => {
  const small = fc.integer({ min: 0, max: 5 })
  const sides = fc.tuple(small, small, small, small).map(([x, y, w, h]) => [x, y, x + w + 1, y + h + 1] as const)
  const holds = (frame: readonly number[], hole: readonly number[]) => {
    const [w, s, e, n] = frame as [number, number, number, number]
    const [a, b, c, d] = hole as [number, number, number, number]
    return a > w && b > s && c < e && d < n
  }
  const agrees = (one: readonly [number, number, number, number], frame: typeof one, hole: typeof one) => {
    const framed = holds(frame, hole)
    const area = polygon(ring(...frame), ...(framed ? [ring(...hole)] : []))
    const [w, s, e, n] = one
    const apart = e < frame[0] || w > frame[2] || n < frame[1] || s > frame[3]
    const inHole = framed && holds(hole, one)
    expect(compileFilter({ at: meets(area) })({ at: box(...one) })).toBe(!apart && !inHole)
    expect(compileFilter({ at: meets(box(...one)) })({ at: area })).toBe(!apart && !inHole)
    const inFrame = w >= frame[0] && s >= frame[1] && e <= frame[2] && n <= frame[3]
    const clearOfHole = !framed || e <= hole[0] || w >= hole[2] || n <= hole[1] || s >= hole[3]
    expect(compileFilter({ at: within(area) })({ at: box(...one) })).toBe(inFrame && clearOfHole)
  }
  fc.assert(fc.property(sides, sides, sides, agrees), proof(500))
})

it('measures degrees of a great circle', () => {
  expect(distanceMetres([0, 0], [0, 1])).toBeCloseTo((6_378_100 * Math.PI) / 180, 3)
  expect(distanceMetres([179.5, 0], [-179.5, 0])).toBeCloseTo((6_378_100 * Math.PI) / 180, 3)
})
