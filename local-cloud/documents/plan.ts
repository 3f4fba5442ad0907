import type { DocumentId, StoredIndex } from './collection'
import { nearOf, planGeo, planNear } from './geo/geo-plan'
import { equalities, planIndex, type Rated } from './plan-index'
import { alternativesOf, collectPredicates, type Predicates } from './predicates'
import type { CountKeys, IndexPlan, Plan, ReadablePlan } from './query-plan'
import type { SortKeys } from './sort'
import type { Doc } from './values'

/**
 * Picks the index that leaves the fewest keys to read; where that cannot be told, the one that pins down most fields of
 * the filter and then the one that also gives the order. `$or` is read branch by branch when each branch has an index.
 */
export function planQuery(indexes: StoredIndex[], filter: Doc, sort: SortKeys, countKeys: CountKeys): Plan {
  const predicates = collectPredicates(filter)
  const near = nearOf(predicates)
  if (near) return planNear(indexes, predicates, near)
  return rate(indexes, filter, predicates, sort, countKeys).plan
}

function rate(
  indexes: StoredIndex[],
  filter: Doc,
  predicates: Predicates,
  sort: SortKeys,
  countKeys: CountKeys,
): Rated<ReadablePlan> {
  const ids = planIds(predicates)
  if (ids) return { plan: ids, score: 1000 }
  const scan = { kind: 'scan' as const, exact: predicates.complete && predicates.byField.size === 0 }
  const rated = indexes.map(index => planGeo(index, predicates) ?? planIndex(index, predicates, sort))
  const single = pick(rated, countKeys) ?? { plan: scan, score: 0 }
  return planUnion(indexes, filter, single.score, countKeys) ?? single
}

/** Anything that only gives the order has a score below this. */
const NARROWING = 4
/** Keys counted to compare plans: beyond it counting costs more than it saves. */
const COUNTED_KEYS = 200

function pick(rated: Rated<IndexPlan>[], countKeys: CountKeys): Rated<IndexPlan> | undefined {
  const useful = rated.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score)
  const narrowing = useful.filter(({ score }) => score >= NARROWING)
  if (narrowing.length < 2) return useful[0]
  const counted = narrowing.map(one => ({ one, keys: countKeys(one.plan, COUNTED_KEYS) }))
  // The sort is stable: with equal counts the better score stays first.
  return counted.sort((a, b) => a.keys - b.keys)[0]?.one
}

function planIds({ byField, complete }: Predicates): ReadablePlan | undefined {
  const predicates = byField.get('_id')
  const pinned = predicates && equalities(predicates)
  if (!pinned) return undefined
  const ids = pinned.filter((id): id is DocumentId => typeof id === 'string' || typeof id === 'number')
  return { kind: 'ids', ids: [...new Set(ids)], exact: complete && byField.size === 1 && predicates.length === 1 }
}

/** The `$or` whose worst branch narrows more than `toBeat` does, each branch joined with the rest of the filter. */
function planUnion(
  indexes: StoredIndex[],
  filter: Doc,
  toBeat: number,
  countKeys: CountKeys,
): Rated<ReadablePlan> | undefined {
  const { lists, rest } = alternativesOf(filter)
  let best: Rated<ReadablePlan> | undefined
  for (const branches of lists) {
    const rated = branches.map(branch => {
      const joined = { $and: [...rest, branch] }
      return rate(indexes, joined, collectPredicates(joined), [], countKeys)
    })
    const score = Math.min(...rated.map(part => part.score))
    if (score < NARROWING || score <= (best?.score ?? toBeat)) continue
    const exact = lists.length === 1 && rated.every(({ plan }) => plan.exact)
    best = { plan: { kind: 'union', parts: rated.map(({ plan }) => plan), exact }, score }
  }
  return best
}
