import { CloudError } from '../errors'
import type { StoredCollection } from './collection'
import { parseDoc } from './ejson'
import { isOrdered, prepare } from './query'
import { candidates } from './read-plan'
import type { SortKeys } from './sort'
import type { Tally } from './tally'
import type { Doc } from './values'

export interface StreamQuery {
  filter: Doc
  sort: SortKeys
  /** At most so many documents will be asked for. */
  wanted: number
}

/**
 * Documents one after the other, each read when it is asked for.
 * @param matches the test of a document, which may know more than the filter
 * @returns `ordered` when they come in the order of `sort`
 */
export function streamDocs(
  collection: StoredCollection,
  { filter, sort, wanted }: StreamQuery,
  matches: (doc: Doc) => boolean,
  tally: Tally,
): { docs: Iterable<Doc>; ordered: boolean } {
  const plan = prepare(collection, filter, sort)
  if (plan.kind === 'near') throw new CloudError('DATABASE_REQUEST_FAILED', '$nearSphere is not allowed here')
  const ordered = isOrdered(plan, sort)
  const rows = candidates(collection, plan, tally, ordered ? wanted : Infinity)
  const { exact } = plan
  function* docs(): Generator<Doc> {
    for (const row of rows) {
      const doc = parseDoc(row.body, () => 0)
      if (exact || matches(doc)) yield doc
    }
  }
  return { docs: docs(), ordered }
}
