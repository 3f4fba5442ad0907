import type { caseActions } from '@shared/cases/actions'
import type { Case } from '@shared/cases/case'
import { startClock } from '@shared/cases/case-clock'
import type { CaseLink } from '@shared/cases/case-link'
import { titleOf } from '@shared/cases/title-of'
import { policyFor } from '@shared/deadlines/rules'
import type { InputOf, OutputOf } from '@shared/kernel/contract'
import type { Person } from '@shared/people/person'
import type { Context } from '../../platform/context'
import { ownerTagOf } from '../inbox/inbox.receiver'
import { reporterName, tell } from './case.notices'
import { fileCase, placeFacts } from './file-case'
import { filedBefore, promiseOf } from './filed-before'
import { knownCategory } from './known-category'
import { nextCaseNumber } from './next-case-number'
import { presentPromise } from './promise.presenter'
import { receiversOfRouted } from './route-receivers'
import { type RoutedReport, routeReport } from './route-report'
import { usablePhotos } from './usable-photos'
import { withConsent } from './with-consent'

type Input = InputOf<typeof caseActions.submit>
type Output = OutputOf<typeof caseActions.submit>

/**
 * Takes a report: route → consent → promise → stored, with the message to who is responsible. Routing reads the team of
 * the grid and, with it, a resident who is known already.
 */
export async function submitReport(input: Input, ctx: Context): Promise<Output> {
  const { complexity, aboutStaff } = knownCategory(input.categoryId)
  const routed = await routeReport(ctx, input.place, aboutStaff)
  const person = await withConsent(ctx, input.consentVersion)
  const [photos, caseNo] = await Promise.all([usablePhotos(ctx, input.photos, ['report']), nextCaseNumber(ctx)])
  const deadline = startClock(policyFor(ctx.deadlines, input.categoryId), complexity, ctx.clock.now(), ctx)
  const filed = await fileCase(ctx, {
    facts: { ...factsOf(ctx, input, person, routed, caseNo), createdAt: deadline.startedAt },
    by: { kind: 'reporter' },
    routed,
    deadline,
    photos,
    ...(input.anonymous ? { link: linkOf(ctx, input, person) } : {}),
    tell: newCase =>
      tell(
        newCase,
        { kind: 'caseAssigned', eventId: newCase._id, at: newCase.createdAt, actorName: reporterName(newCase) },
        receiversOfRouted(routed),
      ),
  })
  if (!filed) return promiseOf(ctx, await filedBefore(ctx, input.submissionId, person._id))
  return { caseId: filed._id, caseNo, promise: presentPromise(ctx, routed, deadline) }
}

function factsOf(ctx: Context, input: Input, person: Person, routed: RoutedReport, caseNo: string) {
  const reporter: Case['reporter'] = input.anonymous
    ? null
    : { personId: person._id, name: input.name ?? (person.name || null), phone: input.phone }
  return {
    ...placeFacts(routed),
    _id: input.submissionId,
    caseNo,
    queryCodeHash: ctx.secrets.tag('queryCode', input.queryCode),
    channel: ctx.caller.startsWith('wx:') ? ('wechat' as const) : ('h5' as const),
    title: titleOf(input.text),
    text: input.text,
    registeredCategoryId: input.categoryId,
    urgent: false,
    reporter,
    anonymous: input.anonymous,
    firstResponder: routed.person && { personId: routed.person._id, name: routed.person.name },
  }
}

const linkOf = (ctx: Context, input: Input, { _id: personId }: Person): CaseLink => ({
  _id: input.submissionId,
  ownerTag: ownerTagOf(ctx, personId),
  sealed: ctx.secrets.seal('caseLink', JSON.stringify({ personId, phone: input.phone })),
  createdAt: ctx.clock.now(),
})
