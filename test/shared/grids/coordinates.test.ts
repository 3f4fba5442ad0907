import { gcj02FromWgs84, toGcj02, wgs84FromGcj02 } from '@shared/grids/coordinates'
import { distanceMetres } from '@shared/grids/distance'
import type { Point } from '@shared/grids/geometry'
import fc from 'fast-check'
import { proof } from '../../support/proof'

/** Pairs published in the tests of googollee/eviltransform (Shanghai, Shenzhen, Beijing) and wandergis/coordtransform. */
const publishedPairs: readonly (readonly [string, Point, Point])[] = [
  ['Shanghai', [121.5272106, 31.1774276], [121.531541859215, 31.17530398364597]],
  ['Shenzhen', [113.912316, 22.543847], [113.9171764808363, 22.540796131694766]],
  ['Beijing', [116.377817, 39.911954], [116.38404722455657, 39.91334545536069]],
  ['Tiananmen', [116.404, 39.915], [116.41024449916938, 39.91640428150164]],
]

it.each(publishedPairs)('%s: WGS-84 to GCJ-02', (_place, wgs84, gcj02) => {
  const [x, y] = gcj02FromWgs84(wgs84)
  expect(Math.abs(x - gcj02[0])).toBeLessThan(1e-9)
  expect(Math.abs(y - gcj02[1])).toBeLessThan(1e-9)
})

it('an inverse published by gcoord', () => {
  const [x, y] = wgs84FromGcj02([123, 45])
  expect(x).toBeCloseTo(122.99395597, 6)
  expect(y).toBeCloseTo(44.99804071, 6)
})

it('there and back stays within 1e-7°, and moves by 20–1200 m in between', () => {
  const inland = fc.tuple(fc.double({ min: 75, max: 133, noNaN: true }), fc.double({ min: 5, max: 54, noNaN: true }))
  fc.assert(
    fc.property(inland, point => {
      const shifted = gcj02FromWgs84(point)
      const [x, y] = wgs84FromGcj02(shifted)
      expect(Math.max(Math.abs(x - point[0]), Math.abs(y - point[1]))).toBeLessThan(1e-7)
      expect(distanceMetres(point, shifted)).toBeGreaterThan(20)
      expect(distanceMetres(point, shifted)).toBeLessThan(1200)
    }),
    proof(300),
  )
})

it.each([
  ['London', [-0.1276, 51.5072]],
  ['Tokyo', [139.6917, 35.6895]],
  ['Sydney', [151.2093, -33.8688]],
] as const)('%s stays where it is', (_place, point) => {
  expect(gcj02FromWgs84(point)).toBe(point)
  expect(wgs84FromGcj02(point)).toBe(point)
})

it('a device says its system', () => {
  const beijing = { longitude: 116.404, latitude: 39.915 }
  expect(toGcj02({ ...beijing, system: 'gcj02' })).toEqual([116.404, 39.915])
  expect(toGcj02({ ...beijing, system: 'wgs84' })).toEqual(gcj02FromWgs84([116.404, 39.915]))
})
