import type { PushContact } from '@shared/push/push'
import type { PushTemplate } from '@shared/push/push-template'
import { noQuota, type Quota } from '@shared/push/subscription'
import type { Services } from '../../platform/context'
import { DuplicateKey, WriteConflict } from '../../platform/database-errors'
import { untilNoConflict } from '../../platform/until-no-conflict'

export const emptyContact = (personId: string): PushContact => ({
  _id: personId,
  revision: 0,
  employee: null,
  wecomId: null,
  quotas: {},
  requestIds: [],
})

export const quotaOf = ({ quotas }: PushContact, template: PushTemplate): Quota => quotas[template] ?? noQuota

export const withQuota = (contact: PushContact, template: PushTemplate, quota: Quota): PushContact => ({
  ...contact,
  quotas: { ...contact.quotas, [template]: quota },
})

/**
 * Changes how a person is reached, on the revision that was read; the first change makes the document. A change that answers the
 * same object writes nothing.
 */
export function changeContact(
  { db }: Pick<Services, 'db'>,
  personId: string,
  change: (contact: PushContact) => PushContact,
): Promise<PushContact> {
  const contacts = db.collection('pushContacts')
  return untilNoConflict(async () => {
    const known = await contacts.get(personId)
    const current = known ?? emptyContact(personId)
    const changed = change(current)
    if (changed === current) return current
    const { _id, ...fields } = { ...changed, revision: current.revision + 1 }
    if (known) {
      if (!(await contacts.update({ _id, revision: known.revision }, fields)))
        throw new WriteConflict('changed meanwhile')
    } else {
      await contacts.insert({ _id, ...fields }).catch((error: unknown) => {
        throw error instanceof DuplicateKey ? new WriteConflict('made meanwhile') : error
      })
    }
    return { _id, ...fields }
  })
}

const requestsKept = 20

/** The change, unless this request has made it before. */
export const oncePerRequest =
  (requestId: string, change: (contact: PushContact) => PushContact) =>
  (contact: PushContact): PushContact =>
    contact.requestIds.includes(requestId)
      ? contact
      : { ...change(contact), requestIds: [...contact.requestIds, requestId].slice(-requestsKept) }
