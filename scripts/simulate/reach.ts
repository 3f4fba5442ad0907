import type { Database } from '../../cloudfunctions/platform/database'
import { createSecrets } from '../../cloudfunctions/platform/secrets'
import type { Wechat } from '../../local-cloud/wechat/wechat'
import type { Person } from '../../shared/people/person'
import type { PushContact } from '../../shared/push/push'
import { localPushSettings } from '../local/wechat-accounts'

const many = 1000

/**
 * Two of three members of staff are bound in WeChat, the others and the residents consented to many messages, so that every channel
 * has something to carry; a community has a group.
 */
export async function makeReachable(
  db: Database,
  wechat: Pick<Wechat, 'relations'>,
  people: readonly Person[],
  secret: string,
  groups: readonly string[],
): Promise<void> {
  const settings = localPushSettings(createSecrets(secret), 'https://gezi.example', groups)
  await db.collection('pushSettings').insert(settings)
  const idsOf = (templates: typeof settings.employee) => Object.entries(templates).map(([name, { id }]) => [name, id])
  const [employee, subscribe] = [idsOf(settings.employee), idsOf(settings.subscribe)]
  const contacts = people.map((person, place): PushContact => {
    const isBound = person.roles.length > 0 && place % 3 !== 0
    if (isBound)
      wechat.relations.bind(
        person._id,
        employee.map(([, id]) => String(id)),
      )
    else for (const [, id] of subscribe) wechat.relations.consent(person._id, String(id), many)
    const quota = { left: many, rejectedAt: null, banned: false }
    return {
      _id: person._id,
      revision: 1,
      employee: isBound ? { state: 'bound', at: 1 } : null,
      wecomId: null,
      quotas: isBound ? {} : Object.fromEntries(subscribe.map(([name]) => [name, quota])),
      requestIds: [],
    }
  })
  for (let from = 0; from < contacts.length; from += 500) {
    await db.collection('pushContacts').insertMany(contacts.slice(from, from + 500))
  }
}
