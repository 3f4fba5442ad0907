import type { StoredCollection } from '../documents/collection'
import type { SortKeys } from '../documents/sort'
import type { Tally } from '../documents/tally'
import type { Doc, Value } from '../documents/values'
import type { Scope } from './operator'

/** What stages need while they run. */
export interface Running {
  /** @throws DATABASE_COLLECTION_NOT_EXIST */
  collection(name: string): StoredCollection
  /** Variables that the lookups around this pipeline bind. */
  scope: Scope
  tally: Tally
}

/** A compiled stage. Documents are shared between stages and never changed in place. */
export type Stage = (docs: Iterable<Doc>, running: Running) => Iterable<Doc>

/** What the beginning of a pipeline asks of its collection. */
export interface Front {
  filter: Doc
  sort: SortKeys
  /** At most so many documents are needed. */
  wanted: number
}

export interface Pipeline {
  front(scope: Scope): Front
  run(collection: StoredCollection, running: Running): Iterable<Doc>
}

export interface StageCompiler {
  /** Variables that expressions may use, without `$$`. */
  variables: string[]
  /** Compiles the pipeline of a lookup, which knows more variables. */
  pipeline(stages: Value, variables: string[]): Pipeline
}

export type StageMaker = (operand: Value, compiler: StageCompiler) => Stage
