import type { StoredCollection, StoredRow } from '../collection'
import { keyCounter } from '../count-keys'
import { reach, splitPath } from '../paths'
import type { NearPlan } from '../query-plan'
import { candidates } from '../read-plan'
import type { Tally } from '../tally'
import type { Doc } from '../values'
import { distanceTo } from './distance'
import { planWithin } from './geo-plan'
import { storedGeometries } from './stored'

const FIRST_RING_METRES = 250

/**
 * Offers `accept` the rows around the centre of a plan, in no order: all, or at least the `wanted` nearest that it
 * accepts. Grows a circle until it holds enough of them; `accept` answers the distance in metres, undefined for a row
 * that does not match.
 */
export function nearest(
  collection: StoredCollection,
  plan: NearPlan,
  wanted: number,
  accept: (row: StoredRow) => number | undefined,
  tally: Tally,
): void {
  const { min, max } = plan.near
  const countKeys = keyCounter(collection)
  const seen = new Set<number>()
  const distances: number[] = []
  for (let metres = Math.max(FIRST_RING_METRES, min * 2); ; metres *= 2) {
    const isLast = metres >= max || wanted === Infinity
    const reach = isLast ? max : metres
    const ring = planWithin(plan, reach)
    if (!isLast && countKeys(ring, wanted) < wanted) continue
    for (const row of candidates(collection, ring, tally)) {
      if (seen.has(row.rid)) continue
      seen.add(row.rid)
      const distance = accept(row)
      if (distance !== undefined) distances.push(distance)
    }
    if (isLast || distances.filter(distance => distance <= reach).length >= wanted) return
  }
}

/** Metres from the centre of a plan to the nearest geometry of a document that is neither too near nor too far. */
export function distanceFrom({ field, near }: NearPlan): (doc: Doc | undefined) => number | undefined {
  const path = splitPath(field)
  return doc => {
    const geometries = doc ? storedGeometries(reach(doc, path)) : []
    const distances = geometries.map(geometry => distanceTo(geometry, near.centre))
    const allowed = distances.filter(metres => metres >= near.min && metres <= near.max)
    return allowed.length > 0 ? Math.min(...allowed) : undefined
  }
}
