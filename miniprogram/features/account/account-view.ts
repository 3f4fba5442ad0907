import { type LocalDate, localDateOf } from '@shared/kernel/local-date'
import { sayDate } from '@shared/kernel/say-time'
import { accountWords } from '@shared/messages/account'
import { roleName } from '@shared/messages/terms'
import type { Me, Role } from '@shared/people/person'

const staffScreens: readonly Role[] = ['worker', 'leader', 'station', 'handler', 'supervisor', 'admin']

/** Roles as people read them: "网格员 · 第七网格"; a resident has none. */
export const sayRoles = (me: Me): readonly string[] =>
  me.roles
    .filter(grant => grant.role !== 'resident')
    .map(grant => {
      const scope = me.scopeNames.find(each => each.scope === grant.scope)?.name
      return scope ? `${roleName(grant.role)} · ${scope}` : roleName(grant.role)
    })

/** Whether the worker's screens mean anything to this person. */
export const hasWorkerView = (me: Me): boolean => me.roles.some(grant => staffScreens.includes(grant.role))

/** The consent that counts: the latest to any version of the text. */
export function sayConsent(me: Me, today: LocalDate): string {
  const latest = [...me.consents].sort((a, b) => b.at - a.at)[0]
  return latest
    ? accountWords.consentGiven(sayDate(localDateOf(latest.at), today), latest.version)
    : accountWords.consentNone
}
