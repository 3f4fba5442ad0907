import type { caseActions } from '@shared/cases/actions'
import type { Case } from '@shared/cases/case'
import { startClock } from '@shared/cases/case-clock'
import type { CaseLink } from '@shared/cases/case-link'
import { categoryOf } from '@shared/cases/categories'
import type { HeldPart } from '@shared/cases/held-content'
import { titleOf } from '@shared/cases/title-of'
import { policyFor } from '@shared/deadlines/rules'
import type { InputOf, OutputOf } from '@shared/kernel/contract'
import { heldTitle } from '@shared/messages/held-words'
import { ownIdsOf } from '@shared/people/bind-staff'
import { reportConsentVersion } from '@shared/people/consent-text'
import type { Person } from '@shared/people/person'
import type { Context } from '../../platform/context'
import { ownerTagOf } from '../inbox/inbox.receiver'
import { type ComingReport, checkReport, markOf } from '../limits/check-report'
import { reporterName, tell } from './case.notices'
import { checkedPhotos } from './checked-photos'
import { checkedWords } from './checked-words'
import { fileCase, placeFacts } from './file-case'
import { filedBefore, promiseOf, unlessFiled } from './filed-before'
import { lookers, tellLookers } from './held.notices'
import { knownCategory } from './known-category'
import { nextCaseNumber } from './next-case-number'
import { presentPromise } from './promise.presenter'
import { promiseUnlessRefused } from './promise-unless-refused'
import { receiversOfRouted } from './route-receivers'
import { type RoutedReport, routeReport } from './route-report'
import { suggestedFacts } from './suggested-facts'
import { usablePhotos } from './usable-photos'
import { withConsent } from './with-consent'

type Input = InputOf<typeof caseActions.submit>
type Output = OutputOf<typeof caseActions.submit>

/**
 * Takes a report: route → consent → promise → stored, with the message to who is responsible. Routing reads the team of
 * the grid and, with it, a resident who is known already.
 */
export async function submitReport(input: Input, ctx: Context): Promise<Output> {
  const { submissionId } = input
  const { complexity, aboutStaff } = knownCategory(input.categoryId)
  const isAgreed = input.consentVersion === reportConsentVersion
  // Begun before it is known where it goes, so that checking costs no time; but not before the reporter agreed to it.
  const checking = isAgreed ? checkedWords(ctx, submissionId, input.text) : null
  const routed = await routeReport(ctx, input.place, aboutStaff)
  const person = await withConsent(ctx, input.consentVersion)
  const coming = comingReport(input, person, routed)
  const refusal = await checkReport(ctx, coming)
  if (refusal) return promiseUnlessRefused(ctx, refusal, input.submissionId, person)
  const [taken, caseNo] = await Promise.all([
    unlessFiled(ctx, submissionId, usablePhotos(ctx, submissionId, input.photos, ['report'])),
    nextCaseNumber(ctx),
  ])
  if (!taken) return promiseOf(ctx, await filedBefore(ctx, submissionId, person))
  const words = await (checking ?? checkedWords(ctx, submissionId, input.text))
  const held = [...words, ...(await checkedPhotos(ctx, submissionId, taken.photos))]
  const looking = await lookers(ctx, { ...placeFacts(routed), assignee: routed.assignee }, held)
  const deadline = startClock(policyFor(ctx.deadlines, input.categoryId), complexity, ctx.clock.now(), ctx)
  const filed = await fileCase(ctx, {
    facts: { ...factsOf(ctx, input, person, routed, caseNo, held), createdAt: deadline.startedAt },
    by: { kind: 'reporter' },
    routed,
    deadline,
    photos: taken.photos,
    held,
    ...(input.anonymous ? { link: { ...linkOf(ctx, input, person), mark: markOf(ctx, coming) } } : {}),
    tell: newCase => [
      ...tell(
        newCase,
        { kind: 'caseAssigned', eventId: newCase._id, at: newCase.createdAt, actorName: reporterName(newCase) },
        receiversOfRouted(routed),
      ),
      ...tellLookers(newCase, newCase._id, newCase.createdAt, looking),
    ],
  })
  await taken.dropUploads()
  if (!filed) return promiseOf(ctx, await filedBefore(ctx, submissionId, person))
  return { caseId: filed._id, caseNo, promise: presentPromise(ctx, routed, deadline) }
}

function factsOf(
  ctx: Context,
  input: Input,
  person: Person,
  routed: RoutedReport,
  caseNo: string,
  held: readonly HeldPart[],
) {
  const isHeld = held.some(part => part.part === 'text' && part.state === 'held')
  const reporter: Case['reporter'] = input.anonymous
    ? null
    : { personId: person._id, name: input.name ?? (person.name || null), phone: input.phone }
  return {
    ...placeFacts(routed),
    _id: input.submissionId,
    caseNo,
    queryCodeHash: ctx.secrets.tag('queryCode', input.queryCode),
    channel: ctx.caller.startsWith('wx:') ? ('wechat' as const) : ('h5' as const),
    title: isHeld ? heldTitle(categoryOf(input.categoryId)?.name ?? '') : titleOf(input.text),
    text: input.text,
    ...suggestedFacts(input.suggested),
    registeredCategoryId: input.categoryId,
    urgent: false,
    reporter,
    anonymous: input.anonymous,
    firstResponder: routed.person && { personId: routed.person._id, name: routed.person.name },
  }
}

const comingReport = (input: Input, person: Person, { grid }: RoutedReport): ComingReport => ({
  id: input.submissionId,
  personId: person._id,
  ownIds: ownIdsOf(person),
  anonymous: input.anonymous,
  text: input.text,
  gridCode: grid?.code ?? null,
  insists: input.insists ?? false,
})

const linkOf = (ctx: Context, input: Input, { _id: personId }: Person): CaseLink => ({
  _id: input.submissionId,
  ownerTag: ownerTagOf(ctx, personId),
  sealed: ctx.secrets.seal('caseLink', JSON.stringify({ personId, phone: input.phone })),
  createdAt: ctx.clock.now(),
})
