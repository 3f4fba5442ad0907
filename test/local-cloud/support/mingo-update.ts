import fc from 'fast-check'
import { Query } from 'mingo'
import { updateOne } from 'mingo/updater'
import { stringifyEjson } from '../../../local-cloud/documents/ejson'
import { structuredCopy } from '../../../local-cloud/documents/projection'
import type { compileUpdate } from '../../../local-cloud/documents/update'
import { type Doc, isDoc, type Value } from '../../../local-cloud/documents/values'
import { arbitraryPositional, arbitraryUpdate, docToUpdate } from './arbitrary-updates'

/**
 * Random updates make the same of random documents as mingo's; `compile` may be a broken one. What we refuse mingo must
 * refuse too or, since it passes over values of a wrong type in silence, leave alone in one field at least.
 */
export const updatesAgree = (compile: typeof compileUpdate) => {
  const everywhere = arbitraryUpdate.map(update => ({ filter: {} as Doc, update }))
  const any = fc.oneof({ arbitrary: everywhere, weight: 9 }, { arbitrary: arbitraryPositional, weight: 1 })
  return fc.property(any, docToUpdate, ({ filter: drawn, update }, doc) => {
    const filter = structuredCopy(drawn) as Doc
    fc.pre(new Query(filter as never).test(structuredCopy(doc) as never))
    const ours = attempt(doc, copy => compile(structuredCopy(update) as Doc, filter)(copy))
    const theirs = attempt(doc, copy => applyMingo(copy, filter, update))
    const agree = ours === 'refused' ? theirs === 'refused' || leavesAlone(doc, filter, update) : ours === theirs
    if (!agree) throw new Error(`ours: ${ours}, mingo: ${theirs}`)
  })
}

/** What became of a copy of the document, as a text. */
function attempt(doc: Doc, change: (copy: Doc) => void): string {
  const copy = structuredCopy(doc) as Doc
  try {
    change(copy)
  } catch {
    return 'refused'
  }
  return textOf(copy)
}

/** Without the order of fields, in which versions of MongoDB differ: new ones come last or by name. */
const textOf = (doc: Doc) => stringifyEjson(sortFields(doc) as Doc)

function sortFields(value: Value): Value {
  if (Array.isArray(value)) return Array.from(value, element => sortFields(element ?? null))
  if (!isDoc(value)) return value
  const names = Object.keys(value).sort()
  return Object.fromEntries(names.map(name => [name, sortFields(value[name] as Value)]))
}

function applyMingo(doc: Doc, filter: Doc, update: Doc): void {
  const documents = [doc] as never[]
  const put = (change: Doc) => updateOne(documents, {}, structuredCopy(change) as never, { cloneMode: 'deep' })
  // mingo forgets to cut and sort a list that $push makes; it does so with one that is there.
  for (const [field, operand] of Object.entries((update.$push ?? {}) as Doc)) {
    const isMissing = new Query({ [field]: { $exists: false } } as never).test(doc as never)
    if (isMissing && isDoc(operand) && ('$slice' in operand || '$sort' in operand)) put({ $set: { [field]: [] } })
  }
  updateOne(documents, filter as never, structuredCopy(update) as never, { cloneMode: 'deep' })
}

const leavesAlone = (doc: Doc, filter: Doc, update: Doc): boolean =>
  Object.entries(update).some(([operator, fields]) =>
    Object.entries(fields as Doc).some(([field, operand]) => {
      const only = { [operator]: { [field]: operand } }
      const theirs = attempt(doc, copy => applyMingo(copy, filter, only))
      return theirs === 'refused' || theirs === textOf(doc)
    }),
  )
