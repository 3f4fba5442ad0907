import type { Claim } from '@shared/campaigns/claim'
import { outletCountersId } from '@shared/campaigns/outlet-counters'
import type { Context } from '../../platform/context'
import type { Database } from '../../platform/database'

/** Marks an instance lets gather at an outlet before it settles them together. */
const together = 16

interface Gathered {
  /** Took their stock; their own document does not say so yet. */
  readonly taken: string[]
  /** Their document says so; the mark may go with the next write to the outlet. */
  readonly settled: string[]
}

const gathered = new WeakMap<Database, Map<string, Gathered>>()

function at(db: Database, { campaignId, outletId }: Pick<Claim, 'campaignId' | 'outletId'>): Gathered {
  const outlets = gathered.get(db) ?? new Map<string, Gathered>()
  gathered.set(db, outlets)
  const key = outletCountersId(campaignId, outletId)
  const found = outlets.get(key) ?? { taken: [], settled: [] }
  outlets.set(key, found)
  return found
}

/** Claims of this instance whose marks may go now. Whoever asks must take them away, or they stay for the sweep. */
export const settledAt = (db: Database, claim: Claim): readonly string[] => at(db, claim).settled.splice(0)

/**
 * A claim has taken its stock: that is what makes it valid, so its own document may say so later, many in one write. What
 * an instance leaves behind when it ends, the sweep does.
 */
export async function noteTaken({ db }: Pick<Context, 'db'>, claim: Claim): Promise<void> {
  const { taken, settled } = at(db, claim)
  taken.push(claim._id)
  if (taken.length < together) return
  const ids = taken.splice(0)
  await holdClaims(db, ids)
  settled.push(...ids)
}

/** Claims with a mark are held; those that somebody else has settled already stay as they are. */
export const holdClaims = (db: Database, ids: readonly string[]): Promise<number> =>
  db.collection('claims').update({ _id: db.command.in([...ids]), state: 'taking' }, { state: 'held' })
