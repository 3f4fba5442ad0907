import type { Case, RouteDecision } from '@shared/cases/case'
import { startClock } from '@shared/cases/case-clock'
import { titleOf } from '@shared/cases/title-of'
import { policyFor } from '@shared/deadlines/rules'
import type { OrgUnit } from '@shared/grids/grid'
import type { hotlineActions } from '@shared/hotline/actions'
import type { InboxMessage } from '@shared/inbox/actions'
import type { InputOf, OutputOf } from '@shared/kernel/contract'
import { DomainError } from '@shared/kernel/errors'
import type { Person } from '@shared/people/person'
import { authorize, nothing } from '../../platform/authority'
import type { Context } from '../../platform/context'
import { handsOf } from '../cases/case.hands'
import { tell } from '../cases/case.notices'
import { asStaff } from '../cases/events'
import { fileCase, placeFacts } from '../cases/file-case'
import { filedBefore, promiseOf } from '../cases/filed-before'
import { knownCategory } from '../cases/known-category'
import { nextCaseNumber } from '../cases/next-case-number'
import { presentPromise } from '../cases/promise.presenter'
import { receiversOfRouted } from '../cases/route-receivers'
import { type RoutedReport, routeReport } from '../cases/route-report'
import { suggestedFacts } from '../cases/suggested-facts'
import { urgentReceivers } from '../cases/urgent-alert'
import { deskOf } from '../grids/desk'
import type { Receiver } from '../inbox/inbox.receiver'
import { hotlinePolicy } from './hotline.policy'
import { ownDeskCode } from './own-desk'

type Input = InputOf<typeof hotlineActions.enter>

/** Where it goes, and everybody who is told that it came. */
interface Routed {
  readonly routed: RoutedReport
  readonly receivers: readonly Receiver[]
}

/**
 * Takes down a call. Whoever took it is 首问责任人; who answers is who the station names, else as for any report. Name
 * and number are kept only when the caller agreed on the phone (`CONSENT_REQUIRED`). What is about staff goes past
 * everybody to the desk above, so nobody can be named for it (`ASSIGNEE_UNAVAILABLE`).
 */
export async function enterCall(input: Input, ctx: Context): Promise<OutputOf<typeof hotlineActions.enter>> {
  const actor = await ctx.actor()
  authorize(actor, 'enter', hotlinePolicy, nothing)
  const { person } = actor
  const deskCode = ownDeskCode(actor)
  if (!person || deskCode === null) throw new DomainError('NOT_ALLOWED')
  const { name, phone, consentSaid } = input.caller
  if ((name !== null || phone !== null) && !consentSaid) throw new DomainError('CONSENT_REQUIRED')
  const { complexity } = knownCategory(input.categoryId)
  const [{ routed, receivers }, desk, caseNo] = await Promise.all([
    routeCall(ctx, input, deskCode),
    deskOf(ctx, deskCode),
    nextCaseNumber(ctx),
  ])
  const alarmed = input.urgent ? await urgentReceivers(ctx, placeFacts(routed)) : []
  const deadline = startClock(policyFor(ctx.deadlines, input.categoryId), complexity, ctx.clock.now(), ctx)
  const filed = await fileCase(ctx, {
    facts: { ...factsOf(ctx, input, person, routed, caseNo, desk), createdAt: deadline.startedAt },
    by: asStaff(person),
    routed,
    deadline,
    photos: [],
    tell: newCase => messagesOf(newCase, person, receivers, alarmed),
  })
  if (!filed) return promiseOf(ctx, await filedBefore(ctx, input.submissionId, person))
  return { caseId: filed._id, caseNo, promise: presentPromise(ctx, routed, deadline) }
}

async function routeCall(ctx: Context, { place, categoryId, to }: Input, homeCode: string): Promise<Routed> {
  const { aboutStaff = false } = knownCategory(categoryId)
  if (aboutStaff && to) throw new DomainError('ASSIGNEE_UNAVAILABLE')
  const routed = await routeReport(ctx, place, aboutStaff, { homeCode })
  if (!to) return { routed, receivers: receiversOfRouted(routed) }
  const { assignee, receivers } = await handsOf(ctx, placeFacts(routed), to)
  const isPerson = assignee.kind === 'person'
  const route: RouteDecision = {
    ...routed.route,
    duty: 'named',
    personName: isPerson ? assignee.name : null,
    coversFor: null,
    deskName: isPerson ? null : assignee.name,
  }
  const [person, desk] = await Promise.all([
    isPerson ? ctx.db.collection('people').get(assignee.id) : null,
    isPerson ? null : deskOf(ctx, assignee.id),
  ])
  return { routed: { ...routed, route, assignee, person, desk }, receivers }
}

const factsOf = (
  ctx: Context,
  input: Input,
  person: Person,
  routed: RoutedReport,
  caseNo: string,
  desk: OrgUnit | null,
) => ({
  ...placeFacts(routed),
  _id: input.submissionId,
  caseNo,
  queryCodeHash: ctx.secrets.tag('queryCode', input.queryCode),
  channel: 'hotline' as const,
  title: titleOf(input.text),
  text: input.text,
  ...suggestedFacts(input.suggested),
  registeredCategoryId: input.categoryId,
  urgent: input.urgent,
  reporter: { personId: null, name: input.caller.name, phone: input.caller.phone },
  anonymous: false,
  firstResponder: { personId: person._id, name: person.name },
  intake: { deskCode: desk?.code ?? '', deskName: desk?.desk.name ?? '', consentSaid: input.caller.consentSaid },
})

/** Nobody is told what they have just typed; who is told of an emergency is not told twice. */
function messagesOf(
  filed: Case,
  person: Person,
  receivers: readonly Receiver[],
  alarmed: readonly Receiver[],
): readonly InboxMessage[] {
  const happening = { eventId: filed._id, at: filed.createdAt, actorName: person.name }
  const messages = [
    ...tell(filed, { ...happening, kind: 'caseAssigned' }, receivers),
    ...tell(filed, { ...happening, kind: 'caseUrgent' }, alarmed),
  ]
  return [...new Map(messages.map(each => [each._id, each])).values()].filter(each => each.personId !== person._id)
}
