import type { caseActions } from '@shared/cases/actions'
import type { Case } from '@shared/cases/case'
import { startClock, stopClock } from '@shared/cases/case-clock'
import type { CaseDeadline } from '@shared/cases/case-deadline'
import type { NewEvent } from '@shared/cases/case-event'
import type { Feedback } from '@shared/cases/case-parts'
import { titleOf } from '@shared/cases/title-of'
import { policyFor } from '@shared/deadlines/rules'
import type { InboxMessage } from '@shared/inbox/actions'
import type { InputOf, OutputOf } from '@shared/kernel/contract'
import { DomainError } from '@shared/kernel/errors'
import type { Person } from '@shared/people/person'
import { authorize, nothing } from '../../platform/authority'
import type { Context } from '../../platform/context'
import type { Receiver } from '../inbox/inbox.receiver'
import { tell } from './case.notices'
import { casePolicy } from './case.policy'
import { asStaff, systemEvent } from './events'
import { fileCase, placeFacts } from './file-case'
import { filedBefore, unlessFiled } from './filed-before'
import { knownCategory } from './known-category'
import { nextCaseNumber } from './next-case-number'
import { routeQuickEntry } from './route-quick-entry'
import { receiversOfRouted } from './route-receivers'
import type { RoutedReport } from './route-report'
import { urgentReceivers } from './urgent-alert'
import { usablePhotos } from './usable-photos'

type Input = InputOf<typeof caseActions.quickEntry>

/**
 * A worker logs something found or told in person (product.md B.13). In the worker's own grid, or solved on the spot,
 * the worker is responsible and has accepted it; anything else goes to whoever answers for the place, and the worker
 * stays 首问责任人. What is urgent reaches leader and station at once. What is about staff goes to the desk, and staff
 * cannot log it as solved (`NOT_ALLOWED`).
 */
export async function quickEntry(input: Input, ctx: Context): Promise<OutputOf<typeof caseActions.quickEntry>> {
  const { complexity, aboutStaff = false } = knownCategory(input.categoryId)
  const actor = await ctx.actor()
  authorize(actor, 'quickEntry', casePolicy, nothing)
  const { person } = actor
  if (!person || (aboutStaff && input.solvedNote !== null)) throw new DomainError('NOT_ALLOWED')
  const [routed, taken, caseNo] = await Promise.all([
    routeQuickEntry(ctx, input, person, aboutStaff),
    unlessFiled(
      ctx,
      input.submissionId,
      usablePhotos(ctx, input.submissionId, input.photos, ['report', 'before', 'during', 'after']),
    ),
    nextCaseNumber(ctx),
  ])
  const alarmed = input.urgent ? await urgentReceivers(ctx, placeFacts(routed)) : []
  const deadline = startClock(policyFor(ctx.deadlines, input.categoryId), complexity, ctx.clock.now(), ctx)
  const filed =
    taken &&
    (await fileCase(ctx, {
      facts: { ...factsOf(ctx, input, person, routed, caseNo), createdAt: deadline.startedAt },
      by: asStaff(person),
      routed,
      deadline,
      photos: taken.photos,
      afterwards: laterEvents(ctx, input, person, routed, deadline),
      tell: newCase => messagesOf(newCase, person, routed, alarmed),
    }))
  await taken?.dropUploads()
  const stored = filed ?? (await filedBefore(ctx, input.submissionId, person))
  return { caseId: stored._id, caseNo: stored.caseNo }
}

const factsOf = (ctx: Context, input: Input, person: Person, routed: RoutedReport, caseNo: string) => ({
  ...placeFacts(routed),
  _id: input.submissionId,
  caseNo,
  // Nobody holds a code for it, so its hash is of something that no code can be.
  queryCodeHash: ctx.secrets.tag('queryCode', ''),
  channel: input.channel,
  title: titleOf(input.text),
  text: input.text,
  registeredCategoryId: input.categoryId,
  urgent: input.urgent,
  reporter: null,
  anonymous: false,
  firstResponder: { personId: person._id, name: person.name },
})

/** Accepted when it stays with the worker; answered and closed when it is solved, for nobody waits for an answer. */
function laterEvents(
  ctx: Context,
  { submissionId: id, solvedNote, channel }: Input,
  person: Person,
  { route }: RoutedReport,
  deadline: CaseDeadline,
): readonly NewEvent[] {
  if (route.duty !== 'self') return []
  const at = deadline.startedAt
  const actor = asStaff(person)
  const accepted: NewEvent = { id: `${id}.accepted`, kind: 'accepted', at, actor, note: null }
  if (solvedNote === null) return [accepted]
  const stopped = stopClock(deadline, at, ctx)
  const feedback: Feedback = { channel: 'visit', at, byName: person.name, view: null, note: null }
  const resolved: NewEvent = {
    id: `${id}.resolved`,
    kind: 'resolved',
    at,
    actor,
    note: solvedNote,
    deadline: stopped,
    ...(channel === 'inPerson' ? { feedback } : {}),
  }
  return [accepted, resolved, systemEvent(`${id}.closed`, 'closed', at)]
}

function messagesOf(
  filed: Case,
  person: Person,
  routed: RoutedReport,
  alarmed: readonly Receiver[],
): readonly InboxMessage[] {
  const happening = { eventId: filed._id, at: filed.createdAt, actorName: person.name }
  const urgent = tell(filed, { ...happening, kind: 'caseUrgent' }, alarmed)
  const assigned =
    routed.route.duty === 'self' ? [] : tell(filed, { ...happening, kind: 'caseAssigned' }, receiversOfRouted(routed))
  const byId = new Map([...assigned, ...urgent].map(message => [message._id, message]))
  return [...byId.values()].filter(message => message.personId !== person._id)
}
