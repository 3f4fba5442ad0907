import { aggregate } from '../aggregation/aggregate'
import type { StoredCollection } from './collection'
import { describePlan } from './describe-plan'
import { findTexts, isOrdered, prepare } from './query'
import type { Plan } from './query-plan'
import type { SortKeys } from './sort'
import type { DocumentStore } from './store'
import type { Doc } from './values'

/** How a query was answered: its plan, and what running it read. */
export interface Explanation {
  /** In a line, e.g. `index byAssignee + filter`. */
  summary: string
  kind: Plan['kind']
  /** Indexes that were read. */
  indexes: string[]
  /** Ranges of keys that were planned, from inclusive to exclusive, as hexadecimal; the first ones. */
  ranges: { from: string; to: string }[]
  /** What the plan finds needs no further test. */
  exact: boolean
  /** The order came from the index. */
  ordered: boolean
  keysExamined: number
  documentsExamined: number
  returned: number
  milliseconds: number
}

export interface ExplainedQuery {
  filter: Doc
  sort: SortKeys
  skip: number
  limit: number
}

const SHOWN_RANGES = 20

/** Runs a read and tells how. @throws what the read throws */
export function explainFind(store: DocumentStore, collection: StoredCollection, query: ExplainedQuery): Explanation {
  const tally = store.newTally()
  const started = performance.now()
  const returned = findTexts(collection, query, undefined, tally).length
  return { ...planOf(collection, query), ...examined(tally, returned, started) }
}

/** Runs a pipeline and tells how its beginning was read; the counters include its lookups. @throws what it throws */
export function explainAggregate(store: DocumentStore, collection: StoredCollection, stages: Doc[]): Explanation {
  const tally = store.newTally()
  const started = performance.now()
  const { texts, front } = aggregate(store, collection, stages, tally)
  return { ...planOf(collection, front), ...examined(tally, texts.length, started) }
}

function planOf(collection: StoredCollection, { filter, sort }: Pick<ExplainedQuery, 'filter' | 'sort'>) {
  const plan = prepare(collection, filter, sort)
  const ordered = isOrdered(plan, sort)
  return {
    summary: `${describePlan(plan)}${ordered ? '' : ' + sort'}`,
    kind: plan.kind,
    indexes: [...new Set(indexesOf(plan))],
    ranges: rangesOf(plan).slice(0, SHOWN_RANGES),
    exact: plan.exact,
    ordered,
  }
}

function examined(tally: { keys: number; documents: number }, returned: number, started: number) {
  const milliseconds = Math.round((performance.now() - started) * 10) / 10
  return { keysExamined: tally.keys, documentsExamined: tally.documents, returned, milliseconds }
}

function indexesOf(plan: Plan): string[] {
  if (plan.kind === 'union') return plan.parts.flatMap(indexesOf)
  return plan.kind === 'index' || plan.kind === 'near' ? [plan.index.name] : []
}

function rangesOf(plan: Plan): Explanation['ranges'] {
  if (plan.kind === 'union') return plan.parts.flatMap(rangesOf)
  if (plan.kind !== 'index') return []
  return plan.ranges.map(({ from, to }) => ({ from: from.toString('hex'), to: to.toString('hex') }))
}
