import type { Point } from './geometry'

interface DevicePosition {
  readonly longitude: number
  readonly latitude: number
  readonly system: 'gcj02' | 'wgs84'
}

/**
 * GCJ-02 is what Chinese maps and WeChat use: WGS-84 moved by 100–700 m. The law keeps the formula secret; this is the
 * public reconstruction that every open library shares (first published as EvilTransform), on the Krasovsky 1940
 * ellipsoid, good to about a metre.
 */
const semiMajorAxisMetres = 6_378_245
const eccentricitySquared = 0.006_693_421_622_965_943

/** The offset applies inside this box only; the reconstruction draws the border that roughly. */
export const isInChina = ([x, y]: Point): boolean => x >= 72.004 && x <= 137.8347 && y >= 0.8293 && y <= 55.8271

export function gcj02FromWgs84(point: Point): Point {
  if (!isInChina(point)) return point
  const [x, y] = point
  const latitude = (y * Math.PI) / 180
  const flattening = 1 - eccentricitySquared * Math.sin(latitude) ** 2
  const meridian = (semiMajorAxisMetres * (1 - eccentricitySquared)) / flattening ** 1.5
  const parallel = (semiMajorAxisMetres / Math.sqrt(flattening)) * Math.cos(latitude)
  const degrees = 180 / Math.PI
  return [
    x + (eastMetres(x - 105, y - 35) / parallel) * degrees,
    y + (northMetres(x - 105, y - 35) / meridian) * degrees,
  ]
}

/**
 * The inverse, iterated until it moves by less than 1e-9°. A point that lies in China only after the shift is taken
 * as it is.
 */
export function wgs84FromGcj02(point: Point): Point {
  if (!isInChina(point)) return point
  let [x, y] = point
  for (let round = 0; round < 20; round += 1) {
    const [shiftedX, shiftedY] = gcj02FromWgs84([x, y])
    const [errorX, errorY] = [shiftedX - point[0], shiftedY - point[1]]
    x -= errorX
    y -= errorY
    if (Math.abs(errorX) < 1e-9 && Math.abs(errorY) < 1e-9) break
  }
  return [x, y]
}

const wave = (amplitude: number, phase: number): number => amplitude * Math.sin(phase * Math.PI)

const shortWaves = (x: number): number => ((wave(20, 6 * x) + wave(20, 2 * x)) * 2) / 3

const eastMetres = (x: number, y: number): number =>
  300 +
  x +
  2 * y +
  0.1 * x * x +
  0.1 * x * y +
  0.1 * Math.sqrt(Math.abs(x)) +
  shortWaves(x) +
  ((wave(20, x) + wave(40, x / 3)) * 2) / 3 +
  ((wave(150, x / 12) + wave(300, x / 30)) * 2) / 3

const northMetres = (x: number, y: number): number =>
  -100 +
  2 * x +
  3 * y +
  0.2 * y * y +
  0.1 * x * y +
  0.2 * Math.sqrt(Math.abs(x)) +
  shortWaves(x) +
  ((wave(20, y) + wave(40, y / 3)) * 2) / 3 +
  ((wave(160, y / 12) + wave(320, y / 30)) * 2) / 3

/** A position as a device reports it, in the system it names, as a GCJ-02 point. */
export const toGcj02 = ({ longitude, latitude, system }: DevicePosition): Point =>
  system === 'wgs84' ? gcj02FromWgs84([longitude, latitude]) : [longitude, latitude]
