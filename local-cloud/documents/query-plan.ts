import type { DocumentId, StoredIndex } from './collection'
import type { Near } from './geo/conditions'
import type { KeyRange } from './index-key'

export interface IndexPlan {
  kind: 'index'
  index: StoredIndex
  ranges: KeyRange[]
  exact: boolean
  order: 'none' | 'forward' | 'backward'
}

/** Documents around a point, nearest first; read circle by circle, see `geo/nearest.ts`. */
export interface NearPlan {
  kind: 'near'
  index: StoredIndex
  /** Beginnings of keys before the geo field of the index. */
  prefixes: Buffer[]
  field: string
  near: Near
  exact: false
}

/** A plan that is read in one go. */
export type ReadablePlan =
  | { kind: 'ids'; ids: DocumentId[]; exact: boolean }
  | IndexPlan
  | { kind: 'union'; parts: ReadablePlan[]; exact: boolean }
  | { kind: 'scan'; exact: boolean }

/** How to find the documents of a filter. `exact`: what is found needs no further test. */
export type Plan = ReadablePlan | NearPlan

/** Number of keys of a plan, counted up to a limit. */
export type CountKeys = (plan: IndexPlan, limit: number) => number
