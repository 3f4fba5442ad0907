import type { Case } from '@shared/cases/case'
import { promisedDue } from '@shared/cases/case-clock'
import type { CaseEventKind } from '@shared/cases/case-event'
import { categoryOf } from '@shared/cases/categories'
import { viewDeadline } from '@shared/cases/deadline-view'
import { maskName, maskPhone } from '@shared/cases/mask'
import type { FollowedCard, FollowedCase } from '@shared/neighbours/actions'
import type { Context } from '../../platform/context'
import { aroundCase } from '../cases/around-case'
import { publicPlaces } from './public-place'

/** What happened that says nothing of the first reporter. */
const publicKinds: readonly CaseEventKind[] = [
  'registered',
  'accepted',
  'transferred',
  'sentBack',
  'escalated',
  'submittedForDecision',
  'decided',
  'extensionApproved',
  'recomputed',
  'resolved',
  'concluded',
  'rejected',
  'withdrawn',
  'reopened',
  'verifyFailed',
  'verified',
  'closed',
]

export const presentFollowedCard = (
  ctx: Context,
  current: Case,
  placeName: string,
  joinedAt: number,
): FollowedCard => ({
  caseId: current._id,
  categoryName: categoryOf(current.categoryId)?.name ?? current.categoryId,
  placeName,
  createdAt: current.createdAt,
  status: current.status,
  followerCount: current.followerCount,
  joinedAt,
  deadline: viewDeadline(current.deadline, ctx.clock.now(), ctx),
})

/** A case as those who joined it read it: the promise, the progress and the answer, nobody's words but the staff's. */
export async function presentFollowed(ctx: Context, current: Case, joinedAt: number): Promise<FollowedCase> {
  const [[placeName = ''], around] = await Promise.all([
    publicPlaces(ctx, [current]),
    aroundCase(ctx, { ...current, photos: [], reply: null }),
  ])
  const { reply, decision, events } = current
  const plain = (text: string) => withoutReporter(text, current.reporter)
  const rejected = current.status === 'rejected' ? events.findLast(event => event.kind === 'rejected') : undefined
  return {
    ...presentFollowedCard(ctx, current, placeName, joinedAt),
    responsible: { ...current.assignee, phone: around.responsiblePhone },
    countedDays: [...promisedDue(current.deadline, ctx).countedDays],
    reply: reply && { text: plain(reply.text), at: reply.at, byName: reply.personName },
    decision: decision?.text ? plain(decision.text) : null,
    rejectedBecause: rejected?.note ? plain(rejected.note) : null,
    steps: events
      .filter(event => publicKinds.includes(event.kind))
      .map(({ id, kind, at, actor }) => ({ id, kind, at, byName: actor.kind === 'staff' ? actor.name : '' })),
  }
}

/** An answer often begins with the name of the first reporter; neighbours read it masked. */
function withoutReporter(text: string, reporter: Case['reporter']): string {
  const named = reporter?.name ? text.replaceAll(reporter.name, maskName(reporter.name)) : text
  return reporter?.phone ? named.replaceAll(reporter.phone, maskPhone(reporter.phone)) : named
}
