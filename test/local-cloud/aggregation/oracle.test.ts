import fc from 'fast-check'
import { aggregate as mingo } from 'mingo'
import { aggregate } from '../../../local-cloud/aggregation/aggregate'
import type { StoredCollection } from '../../../local-cloud/documents/collection'
import { parseDoc, stringifyEjson } from '../../../local-cloud/documents/ejson'
import { structuredCopy } from '../../../local-cloud/documents/projection'
import { openStore } from '../../../local-cloud/documents/store'
import type { Doc, Value } from '../../../local-cloud/documents/values'
import { createGroupCommit, noDisk } from '../../../local-cloud/engine/group-commit'
import { openDatabase } from '../../../local-cloud/engine/open-database'
import { CloudError } from '../../../local-cloud/errors'
import { proof } from '../../support/proof'
import { arbitraryDocs, arbitraryPipeline } from '../support/arbitrary-pipelines'

const db = openDatabase(':memory:')
const index = (field: string) => ({ name: field, keys: [[field, 'asc'] as [string, 'asc']], unique: false })
const definition = { collections: [{ name: 'docs', personal: [], indexes: [index('n'), index('t')] }], storage: [] }
const store = openStore(db, createGroupCommit(db, noDisk), definition, Date.now, () => {})
const collection = store.collection('docs')
afterAll(() => db.close())

function fill(target: StoredCollection, docs: Doc[]): void {
  db.exec(`DELETE FROM ${target.table}`)
  for (const { table } of target.indexes) db.exec(`DELETE FROM ${table}`)
  for (const doc of docs) target.insert(doc._id as string, doc, stringifyEjson(doc))
}

/** The answer, or `undefined` when it fails on the data. */
function ours(docs: Doc[], stages: Doc[]): Doc[] | undefined {
  fill(collection, docs)
  try {
    const { texts } = aggregate(store, collection, structuredCopy(stages as Value[]) as Value[], store.newTally())
    return texts.map(text => parseDoc(text, () => 0))
  } catch (error) {
    if (error instanceof CloudError && error.code === 'DATABASE_REQUEST_FAILED') return undefined
    throw error
  }
}

/** Stage by stage on copies: mingo changes documents that several results share. */
function theirs(docs: Doc[], stages: Doc[]): Doc[] | undefined {
  try {
    const copy = (value: Value[]) => structuredCopy(value) as never[]
    return stages.reduce((input, stage) => mingo(copy(input), copy([stage])) as Doc[], docs)
  } catch {
    return undefined
  }
}

/** Two engines add in another order and name sets in another; mingo keeps `undefined` members. */
function plain(value: Value | undefined): unknown {
  if (typeof value === 'number') return Math.round(value * 1e9) / 1e9 + 0
  if (Array.isArray(value)) return value.map(plain)
  if (value === undefined || value === null || typeof value !== 'object' || value instanceof Date) return value ?? null
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .map(([key, member]) => [key, plain(member)]),
  )
}

it('agrees with mingo on random pipelines', () => {
  let compared = 0
  const agrees = (docs: Doc[], stages: Doc[]) => {
    const [mine, other] = [ours(docs, stages), theirs(docs, stages)]
    if (!mine || !other) return
    compared++
    expect(mine.map(plain)).toEqual(other.map(plain))
  }
  const { numRuns, seed } = proof(300)
  fc.assert(fc.property(arbitraryDocs, arbitraryPipeline, agrees), { numRuns, seed })
  expect(compared).toBeGreaterThan(numRuns / 2)
})
