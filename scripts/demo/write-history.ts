import { ownerTagOf, type Receiver } from '../../cloudfunctions/modules/inbox/inbox.receiver'
import type { Database } from '../../cloudfunctions/platform/database'
import type { Secrets } from '../../cloudfunctions/platform/secrets'
import type { CaseLink } from '../../shared/cases/case-link'
import type { OrgUnit } from '../../shared/grids/grid'
import { insertAll } from '../territory/insert-all'
import type { DemoCase, DemoHistory } from './demo-cases'
import { messagesOf } from './demo-inbox'

/** Stores the cases, the sealed links of anonymous ones, and the messages of those still under way. */
export async function writeHistory(
  db: Database,
  { cases, lastSerials }: DemoHistory,
  territory: { readonly casePrefix: string; readonly orgUnits: readonly OrgUnit[] },
  secrets: Secrets,
): Promise<void> {
  const desks = new Map(territory.orgUnits.map(unit => [unit.code, unit.desk.personIds]))
  const messages = cases
    .filter(({ current }) => current.status !== 'closed')
    .flatMap(each => {
      const reporter = receiverOf(each, secrets)
      return messagesOf(each.current, { reporter, peopleAtDesk: code => desks.get(code) ?? [] })
    })
  const counters = [...lastSerials].map(([day, value]) => ({ _id: `cases:${territory.casePrefix}:${day}`, value }))
  await Promise.all([
    insertAll(cases, batch => db.collection('cases').insertMany(batch.map(each => each.current))),
    insertAll(
      cases.flatMap(each => linkOf(each, secrets) ?? []),
      batch => db.collection('caseLinks').insertMany(batch),
    ),
    insertAll(messages, batch => db.collection('inbox').insertMany(batch)),
    insertAll(counters, batch => db.collection('counters').insertMany(batch)),
  ])
}

const receiverOf = ({ current, anonymousReporterId }: DemoCase, secrets: Secrets): Receiver =>
  anonymousReporterId === null
    ? { personId: current.reporter?.personId ?? '' }
    : { ownerTag: ownerTagOf({ secrets }, anonymousReporterId) }

function linkOf({ current, anonymousReporterId: personId }: DemoCase, secrets: Secrets): CaseLink | null {
  if (personId === null) return null
  return {
    _id: current._id,
    ownerTag: ownerTagOf({ secrets }, personId),
    sealed: secrets.seal('caseLink', JSON.stringify({ personId, phone: null })),
    createdAt: current.createdAt,
  }
}
