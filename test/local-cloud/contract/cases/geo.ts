import { type ContractCase, contract, subject } from '../contract'
import { fill, idsOf } from '../documents'
import { holds, refusalOf, same } from '../same'
import type { World } from '../world'

/** Shapes that the SDK has and its types do not name. */
interface Shapes {
  readonly LineString: new (points: readonly unknown[]) => object
  readonly Polygon: new (rings: readonly object[]) => { readonly lines: readonly object[] }
  readonly MultiPolygon: new (polygons: readonly object[]) => object
}

const shapes = ({ db }: World) => db.Geo as unknown as Shapes

/** Points on the parallel of 39.9°: one thousandth of a degree is about 85 m. */
const point = ({ db }: World, lng: number, lat = 39.9) => new db.Geo.Point(lng, lat)

const square = (world: World, lng: number, lat: number, side: number) => {
  const { Polygon, LineString } = shapes(world)
  const corners = [
    [lng, lat],
    [lng + side, lat],
    [lng + side, lat + side],
    [lng, lat + side],
    [lng, lat],
  ] as const
  return new Polygon([new LineString(corners.map(([x, y]) => point(world, x, y)))])
}

const stocked = async (world: World) => {
  await fill(world.places, {
    centre: { at: point(world, 116.4) },
    near: { at: point(world, 116.401) },
    far: { at: point(world, 116.42) },
    out: { at: point(world, 117) },
    none: { at: undefined },
  })
}

const onPlaces = (name: string, confirms: string, run: (world: World) => Promise<void>): ContractCase =>
  contract(
    name,
    confirms,
    async world => {
      await stocked(world)
      await run(world)
    },
    ['indexes'],
  )

const finds = (name: string, confirms: string, condition: (world: World) => object, ids: string, sorted = true) =>
  onPlaces(name, confirms, async world => {
    const found = await idsOf(world.places.where({ at: condition(world) }))
    same(sorted ? [...found].sort() : found, ids.split(' ').filter(Boolean), 'ids')
  })

const near = (world: World, maxDistance: number, minDistance: number) =>
  world._.geoNear({ geometry: point(world, 116.4), maxDistance, minDistance })

export const geo = subject(
  'geo',
  finds('$nearSphere finds the nearest first', '$nearSphere', world => near(world, 5000, 0), 'centre near far', false),
  finds('$nearSphere leaves out what is farther', '$nearSphere', world => near(world, 200, 0), 'centre near', false),
  finds('$nearSphere leaves out what is nearer', '$nearSphere', world => near(world, 5000, 50), 'near far', false),
  finds(
    '$nearSphere without limits finds every place',
    '$nearSphere',
    world => world._.geoNear({ geometry: point(world, 116.4) } as never),
    'centre near far out',
    false,
  ),
  onPlaces('$nearSphere may be joined with a limit', '$nearSphere', async world => {
    same(await idsOf(world.places.where({ at: near(world, 5000, 0) }).limit(1)), ['centre'], 'ids')
  }),
  finds(
    '$geoWithin takes points inside',
    '$geoWithin',
    world => world._.geoWithin({ geometry: square(world, 116.395, 39.895, 0.01) }),
    'centre near',
  ),
  finds(
    '$geoWithin takes points of several areas',
    '$geoWithin',
    world =>
      world._.geoWithin({
        geometry: new (shapes(world).MultiPolygon)([
          square(world, 116.395, 39.895, 0.0055),
          square(world, 116.415, 39.895, 0.01),
        ]),
      }),
    'centre far',
  ),
  finds(
    '$geoWithin leaves out a hole',
    '$geoWithin',
    world => {
      const rings = [square(world, 116.39, 39.89, 0.02), square(world, 116.3995, 39.8995, 0.001)].flatMap(
        ({ lines }) => lines,
      )
      return world._.geoWithin({ geometry: new (shapes(world).Polygon)(rings) })
    },
    'near',
  ),
  finds(
    '$geoWithin a circle in radians',
    '$centerSphere',
    world => world._.geoWithin({ centerSphere: [[116.4, 39.9], 0.2 / 6378.1] } as never),
    'centre near',
  ),
  finds(
    '$geoIntersects takes points in the area',
    '$geoIntersects',
    world => world._.geoIntersects({ geometry: square(world, 116.395, 39.895, 0.01) }),
    'centre near',
  ),
  contract(
    '$geoIntersects takes areas around a point',
    '$geoIntersects',
    async world => {
      await fill(world.places, {
        a: { at: square(world, 116.395, 39.895, 0.01) },
        b: { at: square(world, 117, 39.895, 0.01) },
      })
      same(
        await idsOf(world.places.where({ at: world._.geoIntersects({ geometry: point(world, 116.4) }) })),
        ['a'],
        'ids',
      )
    },
    ['indexes'],
  ),
  onPlaces('a point comes back as a point of the SDK', 'Point', async ({ places }) => {
    const { at } = (await places.doc('near').get()).data[0] as { at: { longitude: number; latitude: number } }
    same([at.longitude, at.latitude], [116.401, 39.9], 'longitude and latitude')
  }),
  contract('the SDK refuses a latitude beyond 90', 'Point', async ({ db }) => {
    holds(!String(await refusalOf((async () => new db.Geo.Point(0, 91))())).startsWith('no refusal'), 'a refusal')
  }),
)
