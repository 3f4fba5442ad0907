import type { Case } from '@shared/cases/case'
import type { WorkTime } from '@shared/cases/case-clock'
import type { CaseLink } from '@shared/cases/case-link'
import { scheduled } from '@shared/cases/scheduled'
import type { InboxMessage } from '@shared/inbox/actions'
import type { Services } from '../../platform/context'
import type { Changes, Database } from '../../platform/database'
import type { Transaction } from '../../platform/transaction'

/**
 * Stores a new case with the messages in its outbox: one write, so all of it or nothing. The sealed link of an
 * anonymous case is a document of its own and takes a transaction. Throws `DuplicateKey` when the case exists.
 */
export async function insertCase({ db }: Pick<Services, 'db'>, filed: Case, link?: CaseLink): Promise<void> {
  if (!link) return db.collection('cases').insert(filed)
  await db.transaction(async tx => {
    await tx.create('cases', filed)
    await tx.create('caseLinks', link)
  })
}

/**
 * Writes what became of a case that was read as `current`: events appended, state set, messages put in the outbox, in
 * one conditional update, or one transaction with what changes `alongside`. False when the case has changed since it was read; nothing is written then.
 */
export async function updateCase(
  { db }: Pick<Services, 'db'>,
  current: Case,
  next: Case,
  messages: readonly InboxMessage[],
  alongside?: (tx: Transaction) => Promise<void>,
): Promise<boolean> {
  if (alongside) return updateTogether(db, current, next, messages, alongside)
  const { _id, revision } = current
  const added = next.events.slice(current.events.length)
  const { push } = db.command
  const updated = await db.collection('cases').update(
    { _id, revision },
    {
      ...changedFields(current, next),
      ...(added.length ? { events: push(added) } : {}),
      ...(messages.length ? { outbox: push([...messages]) } : {}),
    },
  )
  return updated > 0
}

const updateTogether = (
  db: Database,
  { _id, revision }: Case,
  next: Case,
  messages: readonly InboxMessage[],
  alongside: (tx: Transaction) => Promise<void>,
): Promise<boolean> =>
  db.transaction(async tx => {
    const stored = await tx.get('cases', _id)
    if (stored?.revision !== revision) return false
    await alongside(tx)
    await tx.put('cases', { ...next, outbox: [...stored.outbox, ...messages] })
    return true
  })

/** Writes what became of a case inside a transaction that has read it, beside other documents: all or nothing. */
export const putCase = (tx: Transaction, next: Case, time: WorkTime): Promise<void> =>
  tx.put('cases', scheduled(next, time))

/** Top-level fields with a new value; `events` and `outbox` only ever grow here, so they are not among them. */
function changedFields(current: Case, next: Case): Changes<Case> {
  const { _id, events: _events, outbox: _outbox, ...fields } = next
  const before: Partial<Record<string, unknown>> = { ...current }
  return Object.fromEntries(Object.entries(fields).filter(([field, value]) => value !== before[field]))
}
