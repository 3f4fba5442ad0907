import type { Person } from '@shared/people/person'
import type { Push, PushContact } from '@shared/push/push'
import type { Services } from '../../platform/context'
import { casesOf, type PushedCase } from './cases-of'

type Receiving = Pick<Person, '_id' | 'identities' | 'leftAt' | 'mergedInto'>

/** What is known around a page of pushes. */
export interface Around {
  /** By the id in the push; somebody who was merged into another is that other. */
  readonly people: ReadonlyMap<string, Receiving>
  /** The same. */
  readonly contacts: ReadonlyMap<string, PushContact>
  readonly cases: ReadonlyMap<string, PushedCase>
  /** Messages that were read in the app. */
  readonly read: ReadonlySet<string>
  /** Who acted, by message. */
  readonly actorNames: ReadonlyMap<string, string>
}

/** Four reads, whatever the number of pushes (at most 1000); more when some are for people who were merged. */
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
    contacts: new Map([...people].flatMap(([id, { _id }]) => present(id, reached.get(_id)))),
    cases,
    actorNames: new Map(messages.map(each => [each._id, each.actorName])),
    read: new Set(messages.filter(each => each.readAt !== null).map(each => each._id)),
  }
}

const present = <T>(id: string, value: T | undefined): readonly (readonly [string, T])[] =>
  value === undefined ? [] : [[id, value]]

const contactsOf = async ({ db }: Pick<Services, 'db'>, ids: readonly string[]): Promise<readonly PushContact[]> =>
  ids.length ? db.collection('pushContacts').find({ where: { _id: db.command.in([...ids]) }, limit: ids.length }) : []

/** People by the ids asked for, each as whom they live on now (merge-people.ts). */
async function peopleOf({ db }: Pick<Services, 'db'>, ids: readonly string[]): Promise<ReadonlyMap<string, Receiving>> {
  if (!ids.length) return new Map()
  const found = await db.collection('people').find({
    where: { _id: db.command.in([...ids]) },
    fields: ['_id', 'identities', 'leftAt', 'mergedInto'],
    limit: ids.length,
  })
  const later = await peopleOf({ db }, [...new Set(found.flatMap(each => each.mergedInto?.personId ?? []))])
  return new Map(found.map(each => [each._id, later.get(each.mergedInto?.personId ?? '') ?? each]))
}
