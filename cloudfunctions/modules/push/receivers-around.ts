import { identitiesOf } from '@shared/people/bind-staff'
import type { Person } from '@shared/people/person'
import type { Push, PushContact } from '@shared/push/push'
import type { Services } from '../../platform/context'
import { casesOf, type PushedCase } from './cases-of'

const fields = ['_id', 'identities', 'leftAt', 'mergedInto', 'residentId'] as const
type Receiving = Pick<Person, (typeof fields)[number]>

/** What is known around a page of pushes. */
export interface Around {
  /** By the id in the push; somebody who was merged into another, or is staff by now, is that other. */
  readonly people: ReadonlyMap<string, Receiving>
  /** The same. */
  readonly contacts: ReadonlyMap<string, PushContact>
  readonly cases: ReadonlyMap<string, PushedCase>
  /** Messages that were read in the app. */
  readonly read: ReadonlySet<string>
  /** Who acted, by message. */
  readonly actorNames: ReadonlyMap<string, string>
}

/** Four reads, whatever the number of pushes (at most 1000); more when some are for people who are somebody else by now. */
export async function receiversAround({ db }: Pick<Services, 'db'>, pushes: readonly Push[]): Promise<Around> {
  const { command } = db
  const personIds = [...new Set(pushes.flatMap(each => each.personId ?? []))]
  const ids = pushes.map(each => each._id)
  const [people, contacts, cases, messages] = await Promise.all([
    peopleOf({ db }, personIds),
    contactsOf({ db }, personIds),
    casesOf({ db }, pushes),
    db
      .collection('inbox')
      .find({ where: { _id: command.in(ids) }, fields: ['_id', 'readAt', 'actorName'], limit: ids.length }),
  ])
  const others = [...people.values()].map(each => each._id).filter(id => !personIds.includes(id))
  const reached = new Map([...contacts, ...(await contactsOf({ db }, others))].map(each => [each._id, each]))
  return {
    people,
    contacts: new Map([...people].flatMap(([id, person]) => present(id, contactOf(id, person, reached)))),
    cases,
    actorNames: new Map(messages.map(each => [each._id, each.actorName])),
    read: new Set(messages.filter(each => each.readAt !== null).map(each => each._id)),
  }
}

/**
 * How a person is reached under the id in the push. What somebody reported before they were staff is their own matter: it
 * never comes by the channels of their work, and what they consented to as a resident is used up first.
 */
function contactOf(
  id: string,
  { _id, residentId }: Receiving,
  reached: ReadonlyMap<string, PushContact>,
): PushContact | undefined {
  if (residentId !== id) return reached.get(_id)
  const before = reached.get(id)
  const own = before && Object.values(before.quotas).some(quota => quota.left > 0) ? before : reached.get(_id)
  return own && { ...own, employee: null, wecomId: null }
}

const present = <T>(id: string, value: T | undefined): readonly (readonly [string, T])[] =>
  value === undefined ? [] : [[id, value]]

const contactsOf = async ({ db }: Pick<Services, 'db'>, ids: readonly string[]): Promise<readonly PushContact[]> =>
  ids.length ? db.collection('pushContacts').find({ where: { _id: db.command.in([...ids]) }, limit: ids.length }) : []

/** People by the ids asked for, each as whom they live on now (merge-people.ts, bind-staff.ts). */
async function peopleOf({ db }: Pick<Services, 'db'>, ids: readonly string[]): Promise<ReadonlyMap<string, Receiving>> {
  if (!ids.length) return new Map()
  const people = db.collection('people')
  const found = await people.find({ where: { _id: db.command.in([...ids]) }, fields, limit: ids.length })
  const bare = found.filter(each => !each.mergedInto && identitiesOf(each).length === 0).map(each => each._id)
  const [later, staff] = await Promise.all([
    peopleOf({ db }, [...new Set(found.flatMap(each => each.mergedInto?.personId ?? []))]),
    bare.length ? people.find({ where: { residentId: db.command.in(bare) }, fields, limit: bare.length }) : [],
  ])
  const staffOf = new Map(staff.map(each => [each.residentId, each]))
  return new Map(
    found.map(each => [each._id, later.get(each.mergedInto?.personId ?? '') ?? staffOf.get(each._id) ?? each]),
  )
}
