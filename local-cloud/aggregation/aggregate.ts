import type { StoredCollection } from '../documents/collection'
import { parseEjson, stringifyEjson } from '../documents/ejson'
import type { DocumentStore } from '../documents/store'
import type { Tally } from '../documents/tally'
import type { Doc, Value } from '../documents/values'
import { invalidParam } from '../errors'
import { failed } from './operator'
import { compilePipeline } from './pipeline'
import type { Front } from './stage'

/** Limit of one document of an answer (MongoDB's BSON document size). */
const MAX_DOCUMENT_LENGTH = 16 * 1024 * 1024

/** The stages as node-sdk sends them: `[{stageKey: '$match', stageValue: '<Extended JSON>'}]`. */
export function parseStages(store: DocumentStore, stages: unknown): Doc[] {
  if (!Array.isArray(stages)) throw invalidParam('stages must be a list')
  return stages.map((stage: unknown) => {
    const { stageKey, stageValue } = (stage ?? {}) as { stageKey?: unknown; stageValue?: unknown }
    if (typeof stageKey !== 'string' || typeof stageValue !== 'string')
      throw invalidParam('a stage needs key and value')
    return { [stageKey]: parseEjson(stageValue, store.now) }
  })
}

export interface Aggregated {
  texts: string[]
  /** What was asked of the collection's indexes. */
  front: Front
}

/** Runs a pipeline; documents of the answer are Extended JSON texts. */
export function aggregate(
  store: DocumentStore,
  collection: StoredCollection,
  stages: Value[],
  tally: Tally,
): Aggregated {
  const pipeline = compilePipeline(stages)
  const running = { collection: store.collection, scope: {}, tally }
  const texts: string[] = []
  for (const doc of pipeline.run(collection, running)) {
    const text = stringifyEjson(doc)
    if (text.length > MAX_DOCUMENT_LENGTH)
      throw failed('BSONObj size is invalid: a document of the answer is too large')
    texts.push(text)
  }
  return { texts, front: pipeline.front({}) }
}
