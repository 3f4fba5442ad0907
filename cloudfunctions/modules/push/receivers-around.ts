import type { Person } from '@shared/people/person'
import type { Push, PushContact } from '@shared/push/push'
import type { Services } from '../../platform/context'
import { casesOf, type PushedCase } from './cases-of'

/** What is known around a page of pushes. */
export interface Around {
  readonly people: ReadonlyMap<string, Pick<Person, '_id' | 'identities' | 'leftAt'>>
  readonly contacts: ReadonlyMap<string, PushContact>
  readonly cases: ReadonlyMap<string, PushedCase>
  /** Messages that were read in the app. */
  readonly read: ReadonlySet<string>
  /** Who acted, by message. */
  readonly actorNames: ReadonlyMap<string, string>
}

/** Four reads, whatever the number of pushes (at most 1000). */
export async function receiversAround({ db }: Pick<Services, 'db'>, pushes: readonly Push[]): Promise<Around> {
  const { command } = db
  const personIds = [...new Set(pushes.flatMap(each => each.personId ?? []))]
  const ids = pushes.map(each => each._id)
  const limit = Math.max(1, personIds.length)
  const [people, contacts, cases, messages] = await Promise.all([
    db.collection('people').find({
      where: { _id: command.in(personIds) },
      fields: ['_id', 'identities', 'leftAt'],
      limit,
    }),
    db.collection('pushContacts').find({ where: { _id: command.in(personIds) }, limit }),
    casesOf({ db }, pushes),
    db
      .collection('inbox')
      .find({ where: { _id: command.in(ids) }, fields: ['_id', 'readAt', 'actorName'], limit: ids.length }),
  ])
  return {
    people: new Map(people.map(each => [each._id, each])),
    contacts: new Map(contacts.map(each => [each._id, each])),
    cases,
    actorNames: new Map(messages.map(each => [each._id, each.actorName])),
    read: new Set(messages.filter(each => each.readAt !== null).map(each => each._id)),
  }
}
