import { parseDoc, stringifyEjson } from '../documents/ejson'
import { type Explanation, explainFind } from '../documents/explanation'
import { findTexts } from '../documents/query'
import type { DocumentStore } from '../documents/store'
import { refusePersonal, withoutPersonal } from './personal-fields'

const PAGE_SIZE = 20

export interface DocumentPage {
  /** Extended JSON texts. */
  documents: string[]
  hasMore: boolean
  plan: Pick<Explanation, 'summary' | 'keysExamined' | 'documentsExamined' | 'milliseconds'>
}

/**
 * One page of a collection, personal fields replaced.
 * @param filterText Extended JSON, empty for all
 * @throws what the cloud answers to a wrong filter, and PERMISSION_DENIED for one on personal fields
 */
export function browseCollection(store: DocumentStore, name: string, filterText: string, skip: number): DocumentPage {
  const collection = store.collection(name)
  const { personal } = collection.definition
  const filter = filterText.trim() === '' ? {} : parseDoc(filterText, store.now)
  refusePersonal(filter, personal)
  const from = Number.isInteger(skip) && skip > 0 ? skip : 0
  const query = { filter, sort: [], skip: from, limit: PAGE_SIZE + 1 }
  const { summary, keysExamined, documentsExamined, milliseconds } = explainFind(store, collection, query)
  const texts = findTexts(collection, query, undefined, store.newTally())
  return {
    documents: texts
      .slice(0, PAGE_SIZE)
      .map(text => stringifyEjson(withoutPersonal(parseDoc(text, store.now), personal))),
    hasMore: texts.length > PAGE_SIZE,
    plan: { summary, keysExamined, documentsExamined, milliseconds },
  }
}
