import fc from 'fast-check'
import type { StoredCollection } from '../../local-cloud/documents/collection'
import { parseDoc } from '../../local-cloud/documents/ejson'
import { compileFilter } from '../../local-cloud/documents/filter'
import { explain, findTexts } from '../../local-cloud/documents/query'
import { Tally } from '../../local-cloud/documents/tally'
import type { Doc } from '../../local-cloud/documents/values'
import { proof, proofTimeout } from '../support/proof'
import { closeCatalogs, collectionOf, emptied, insertAll } from './support/catalog'
import { box, line, meets, near, point, within } from './support/shapes'

afterAll(closeCatalogs)

const idsOf = (condition: Doc, collection: StoredCollection) =>
  findTexts(collection, { filter: { at: condition }, sort: [], skip: 0, limit: 1000 }).map(
    text => parseDoc(text, () => 0)._id as string,
  )

/** Coordinates that often coincide, near the date line, a pole and a city. */
const coordinate = fc.oneof(
  fc.tuple(fc.integer({ min: -4, max: 4 }), fc.integer({ min: -4, max: 4 })),
  fc.tuple(fc.double({ min: 119.9, max: 120.1, noNaN: true }), fc.double({ min: 29.9, max: 30.1, noNaN: true })),
  fc.tuple(fc.constantFrom(-180, -179.999, 179.999, 180), fc.constantFrom(-90, -89.999, 0, 30, 89.999)),
)
const span = fc.constantFrom(0.001, 0.01, 1, 2)
const arbitraryBox = fc
  .tuple(coordinate, span, span)
  .map(([[lng, lat], width, height]) =>
    box(Math.min(lng, 177), Math.min(lat, 87), Math.min(lng, 177) + width, Math.min(lat, 87) + height),
  )
const arbitraryShape = fc.oneof(
  { arbitrary: coordinate.map(([lng, lat]) => point(lng, lat)), weight: 3 },
  { arbitrary: arbitraryBox, weight: 2 },
  {
    arbitrary: fc
      .tuple(coordinate, coordinate)
      .filter(([a, b]) => String(a) !== String(b))
      .map(([a, b]) => line(a, b)),
    weight: 1,
  },
)
const arbitraryCondition = fc.oneof(
  arbitraryShape.map(meets),
  arbitraryBox.map(within),
  fc
    .tuple(coordinate, fc.constantFrom(0.0001, 0.01, 1))
    .map(([centre, radius]): Doc => ({ $geoWithin: { $centerSphere: [centre, radius] } })),
)

/** Only points keep the index free of cells that contain others; both kinds of index are proved. */
const arbitraryShapes = fc.oneof(
  fc.array(arbitraryShape, { maxLength: 25 }),
  fc.array(
    coordinate.map(([lng, lat]) => point(lng, lat)),
    { maxLength: 25 },
  ),
)
const anywhere = collectionOf('anywhere', [{ name: 'at', keys: [['at', '2dsphere']] }])
const placesOf = (list: Doc[]) => {
  const collection = emptied(anywhere)
  const docs = list.map((at, i): Doc => ({ _id: `d${i}`, at }))
  insertAll(collection, docs)
  return { collection, docs }
}

it(
  'answers areas and crossings from the index as without one',
  () => {
    const same = (list: Doc[], condition: Doc) => {
      const { collection, docs } = placesOf(list)
      const expected = docs.filter(compileFilter({ at: condition })).map(doc => doc._id as string)
      expect(idsOf(condition, collection).sort()).toEqual(expected.sort())
    }
    fc.assert(fc.property(arbitraryShapes, arbitraryCondition, same), proof(100))
  },
  proofTimeout(20_000),
)

it(
  'answers what is near from the index as without one, in order and by page',
  () => {
    const distance = fc.constantFrom(0, 100, 5_000, 400_000, 25_000_000)
    const same = (list: Doc[], [lng, lat]: [number, number], min: number, max: number, limit: number) => {
      const { collection, docs } = placesOf(list)
      const metres = (doc: Doc) => {
        for (let low = 0, high = 30_000_000; ; ) {
          const middle = (low + high) / 2
          if (high - low < 0.001) return middle
          if (compileFilter({ at: near(lng, lat, { $maxDistance: middle }) })(doc)) high = middle
          else low = middle
        }
      }
      const condition = near(lng, lat, { $minDistance: min, $maxDistance: max })
      const expected = docs
        .filter(compileFilter({ at: condition }))
        .map(metres)
        .sort((a, b) => a - b)
        .slice(1, 1 + limit)
      const texts = findTexts(collection, { filter: { at: condition }, sort: [], skip: 1, limit })
      const found = texts.map(text => metres(parseDoc(text, () => 0)))
      expect(found).toHaveLength(expected.length)
      for (const [i, one] of found.entries()) expect(one).toBeCloseTo(expected[i] as number, 1)
    }
    fc.assert(
      fc.property(arbitraryShapes, coordinate, distance, distance, fc.integer({ min: 1, max: 9 }), same),
      proof(60),
    )
  },
  proofTimeout(20_000),
)

it('does not take the corner of a searched box for the nearest', () => {
  const degree = 111_319
  const collection = emptied(anywhere)
  const centres = Array.from({ length: 40 }, (_, i): [number, number] => [i * 1.01, i * 0.0137])
  for (const [i, [lng, lat]] of centres.entries()) {
    insertAll(collection, [
      { _id: `corner${i}`, at: point(lng + 248 / degree, lat + 248 / degree) },
      { _id: `east${i}`, at: point(lng + 345 / degree, lat) },
    ])
  }
  for (const [i, [lng, lat]] of centres.entries()) {
    const query = { filter: { at: near(lng, lat) }, sort: [], skip: 0, limit: 1 }
    expect(findTexts(collection, query).map(text => parseDoc(text, () => 0)._id)).toEqual([`east${i}`])
  }
})

it('follows changes of a document', () => {
  const moved = collectionOf('moved', [{ keys: [['at', '2dsphere']] }])
  insertAll(moved, [{ _id: 'm', at: point(1, 1) }])
  const row = moved.byId('m')
  const [before, after] = [
    { _id: 'm', at: point(1, 1) },
    { _id: 'm', at: point(5, 5) },
  ]
  moved.replace('m', row as NonNullable<typeof row>, before, after, JSON.stringify(after))
  expect(idsOf(within(box(0, 0, 2, 2)), moved)).toEqual([])
  expect(idsOf(within(box(4, 4, 6, 6)), moved)).toEqual(['m'])
})

describe('reads few keys and documents', () => {
  const city = collectionOf('city', [
    { name: 'place', keys: [['at', '2dsphere']] },
    {
      name: 'openPlace',
      keys: [
        ['open', 'asc'],
        ['at', '2dsphere'],
        ['n', 'asc'],
      ],
    },
  ])
  const side = 60
  insertAll(
    city,
    Array.from({ length: side * side }, (_, i) => ({
      _id: `p${i}`,
      open: i % 10 === 0,
      n: i,
      // About 100 m apart.
      at: point(120 + (i % side) * 0.001, 30 + Math.floor(i / side) * 0.0009),
    })),
  )
  it.each<[string, Doc, string, number, number]>([
    ['near', { at: near(120.03, 30.027) }, 'nearest of index place + filter', 10, 60],
    [
      'near within a distance',
      { at: near(120.03, 30.027, { $maxDistance: 220 }) },
      'nearest of index place + filter',
      13,
      40,
    ],
    [
      'a part of an area',
      { at: within(box(120.0105, 30.0095, 120.0155, 30.0145)) },
      'geo index place + filter',
      30,
      90,
    ],
    [
      'what is open in an area',
      { open: true, at: within(box(120.0105, 30.0095, 120.0305, 30.0305)) },
      'geo index openPlace + filter',
      46,
      90,
    ],
    [
      'one of two areas',
      { $or: [{ at: within(box(120, 30, 120.001, 30.001)) }, { at: meets(point(120.059, 30)) }] },
      'union of {geo index place + filter} {geo index place + filter} + filter',
      5,
      40,
    ],
  ])('%s', (_, filter, plan, limit, most) => {
    const tally = new Tally()
    expect(explain(city, filter, [])).toBe(plan)
    expect(findTexts(city, { filter, sort: [], skip: 0, limit }, undefined, tally)).toHaveLength(limit)
    expect(tally.keys).toBeLessThan(most)
    expect(tally.documents).toBeLessThan(most)
  })
})
