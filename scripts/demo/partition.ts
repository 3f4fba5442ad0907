import { seededRandom, seedOf } from './random'
import { type Corner, type Point, voronoiCells } from './voronoi'

/** One cell of the demo county before it has a name. Rings are closed, counter-clockwise, GCJ-02 degrees. */
export interface Cell {
  /** 0 = the old town, 1 and 2 = around it. */
  readonly street: number
  /** 0–8 over the whole county. */
  readonly community: number
  readonly ring: readonly (readonly [number, number])[]
  readonly centre: readonly [number, number]
  /** 0 in the middle of town, 1 at the border of the county. */
  readonly remoteness: number
}

export const gridsPerCommunity = 14
const communities = 9
const count = communities * gridsPerCommunity
/** Enough sites outside to close every cell of the county. */
const closing = 110
const golden = Math.PI * (3 - Math.sqrt(5))

/** Somewhere in the hills; no real county has these borders. */
const origin = { longitude: 108.86, latitude: 32.94 }
const metresPerDegree = 111_320

const toDegrees = ([x, y]: Point): readonly [number, number] => [
  round(origin.longitude + x / (metresPerDegree * Math.cos((origin.latitude * Math.PI) / 180))),
  round(origin.latitude + y / metresPerDegree),
]
const round = (degrees: number) => Math.round(degrees * 1e7) / 1e7

/** Blocks of 300 m in town, kilometres of fields outside. */
const metresFromCentre = (r: number) => 3400 * r * (0.6 + 1.6 * r ** 2.6)

/**
 * A county of 126 cells that share their borders exactly: sites spread like the seeds of a sunflower, pulled apart
 * towards the outside, and borders bent a little where they would be as straight as a ruler.
 */
export function partitionCounty(seed: number): Cell[] {
  const random = seededRandom(seedOf(seed, 'sites'))
  const polar = Array.from({ length: count + closing }, (_, i) => ({
    r: Math.sqrt((i + 0.5) / count),
    angle: i * golden + (random.next() - 0.5) * 0.12,
    stretch: 1 + (random.next() - 0.5) * 0.05,
  }))
  const sites = polar.map(({ r, angle, stretch }): Point => {
    const metres = metresFromCentre(r) * stretch
    return [1.15 * metres * Math.cos(angle), 0.9 * metres * Math.sin(angle)]
  })
  const community = communityOfSites(polar.slice(0, count))
  return voronoiCells(sites, count).map((corners, i) => ({
    street: Math.floor(community[i]! / 3),
    community: community[i]!,
    ring: bend(corners, seed),
    centre: toDegrees(sites[i]!),
    remoteness: i / count,
  }))
}

/** The old town is cut like a cake into three communities, the land around it into six: three east, three west. */
function communityOfSites(polar: readonly { angle: number }[]): number[] {
  const result = new Array<number>(count)
  const turn = 2 * Math.PI
  const cut = (from: number, to: number, first: number) => {
    const fromSouth = (site: number) => mod(polar[site]!.angle + turn / 4, turn)
    const byAngle = range(from, to).sort((a, b) => fromSouth(a) - fromSouth(b))
    byAngle.forEach((site, rank) => {
      result[site] = first + Math.floor(rank / gridsPerCommunity)
    })
  }
  cut(0, 3 * gridsPerCommunity, 0)
  cut(3 * gridsPerCommunity, count, 3)
  return result
}

/** Roads and brooks are not straight: two points in each border, moved the same way for both its cells. */
function bend(corners: readonly Corner[], seed: number): (readonly [number, number])[] {
  const ring: (readonly [number, number])[] = []
  corners.forEach((from, i) => {
    const to = corners[(i + 1) % corners.length]!
    ring.push(toDegrees(from.at))
    const forward = from.key < to.key
    const [a, b] = forward ? [from, to] : [to, from]
    const random = seededRandom(seedOf(seed, a.key, b.key))
    const [dx, dy] = [b.at[0] - a.at[0], b.at[1] - a.at[1]]
    if (Math.hypot(dx, dy) < 60) return
    const between = [0.3 + random.next() * 0.1, 0.6 + random.next() * 0.1].map(share => {
      const sway = (random.next() - 0.5) * 0.11
      return toDegrees([a.at[0] + share * dx - sway * dy, a.at[1] + share * dy + sway * dx])
    })
    ring.push(...(forward ? between : between.reverse()))
  })
  return [...ring, ring[0]!]
}

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i)
const mod = (value: number, by: number) => ((value % by) + by) % by
