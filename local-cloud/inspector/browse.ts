import { parseDoc, stringifyEjson } from '../documents/ejson'
import { structuredCopy } from '../documents/projection'
import { findTexts } from '../documents/query'
import type { DocumentStore } from '../documents/store'
import { type Doc, isDoc, type Value } from '../documents/values'

const PAGE_SIZE = 20
const HIDDEN = '（隐藏）'

/** One page of a collection, personal fields replaced. */
export function browseCollection(store: DocumentStore, name: string, skip: number): { documents: string[] } {
  const collection = store.collections.get(name)
  if (!collection) return { documents: [] }
  const from = Number.isInteger(skip) && skip > 0 ? skip : 0
  const texts = findTexts(collection, { filter: {}, sort: [], skip: from, limit: PAGE_SIZE })
  const { personal } = collection.definition
  return { documents: texts.map(text => stringifyEjson(withoutPersonal(parseDoc(text, store.now), personal))) }
}

/** A copy of a document in which the fields at the given dotted paths are hidden, inside arrays too. */
function withoutPersonal(doc: Doc, personal: string[]): Doc {
  const copy = structuredCopy(doc) as Doc
  for (const path of personal) hide(copy, path.split('.'))
  return copy
}

function hide(value: Value | undefined, [key, ...rest]: string[]): void {
  if (key === undefined) return
  if (Array.isArray(value)) {
    for (const element of value) hide(element, [key, ...rest])
  } else if (isDoc(value) && Object.hasOwn(value, key)) {
    if (rest.length === 0) value[key] = HIDDEN
    else hide(value[key], rest)
  }
}
