import type { caseActions } from '@shared/cases/actions'
import { applyEvent } from '@shared/cases/apply-event'
import type { Case } from '@shared/cases/case'
import { endClock } from '@shared/cases/case-clock'
import type { CaseDetail } from '@shared/cases/case-views'
import type { InputOf } from '@shared/kernel/contract'
import { DomainError } from '@shared/kernel/errors'
import { isAllowed } from '../../platform/authority'
import type { Context } from '../../platform/context'
import type { Transaction } from '../../platform/transaction'
import { ownerTagOf } from '../inbox/inbox.receiver'
import { actOnCase, type Scene } from './act-on-case'
import { receiversOfAssignee } from './case.hands'
import { reporterReceivers, tellEach } from './case.notices'
import { casePolicy } from './case.policy'
import { isReporter, resourceOf } from './case.relations'
import { putCase } from './case.repository'
import { asStaff, staffEvent } from './events'
import { canBeMerged } from './merge-rule'

type Input = InputOf<typeof caseActions.merge>

/**
 * Ends a duplicate. Its reporter becomes a follower of the case that goes on and its followers follow that one, all in
 * one transaction with the event that says so there: nobody who waits is ever without a case that will answer.
 */
export function mergeCase(input: Input, ctx: Context): Promise<CaseDetail> {
  return actOnCase(ctx, 'merge', input, async scene => {
    const { current, person, now } = scene
    const target = await targetOf(ctx, current, input.into)
    const [ownerTag, reporter, working] = await Promise.all([
      tagOfReporter(ctx, current, target),
      reporterReceivers(ctx, current),
      receiversOfAssignee(ctx, current.assignee),
    ])
    const merged = staffEvent(input.requestId, 'merged', scene, {
      note: input.reason,
      mergedInto: { caseId: target._id, caseNo: target.caseNo },
      deadline: endClock(current.deadline, now, ctx),
    })
    return {
      events: [merged],
      alongside: tx => bringAlong(ctx, tx, scene, target._id, ownerTag),
      tell: next =>
        tellEach(next, { eventId: input.requestId, at: now, by: person }, [
          ['caseMerged', reporter],
          ['caseMergedByOther', working],
        ]),
    }
  })
}

/** The case that goes on: the station must be allowed to merge there too. */
async function targetOf(ctx: Context, current: Case, into: string): Promise<Case> {
  const actor = await ctx.actor()
  const target = into === current._id ? null : await ctx.db.collection('cases').get(into)
  const mayMerge = target && isAllowed(actor, 'merge', casePolicy, await resourceOf(ctx, actor, target))
  if (!target || !mayMerge) throw new DomainError('CASE_NOT_FOUND')
  if (!canBeMerged(current)) throw new DomainError('CASE_STATE_FORBIDS')
  return target
}

/** Under which tag the reporter will follow; null for nobody, and for who reported both. */
async function tagOfReporter(ctx: Context, current: Case, target: Case): Promise<string | null> {
  if (current.anonymous) {
    const [own, other] = await Promise.all([
      linkTag(ctx, current._id),
      target.anonymous ? linkTag(ctx, target._id) : null,
    ])
    const isSame = own !== null && (own === other || (await wasReportedBy(ctx, target, own)))
    return isSame ? null : own
  }
  const personId = current.reporter?.personId
  if (!personId || (await isReporter(ctx, [personId], target))) return null
  return ownerTagOf(ctx, personId)
}

const linkTag = async (ctx: Context, caseId: string): Promise<string | null> =>
  (await ctx.db.collection('caseLinks').get(caseId))?.ownerTag ?? null

const wasReportedBy = async (ctx: Context, { anonymous, reporter }: Case, tag: string): Promise<boolean> =>
  !anonymous && reporter?.personId != null && ownerTagOf(ctx, reporter.personId) === tag

async function bringAlong(
  ctx: Context,
  tx: Transaction,
  { current, person, now }: Scene,
  targetId: string,
  ownerTag: string | null,
): Promise<void> {
  const target = await tx.get('cases', targetId)
  if (!target) throw new DomainError('CASE_NOT_FOUND')
  const followId = `${targetId}:${ownerTag}`
  const isNew = ownerTag !== null && !(await tx.get('caseFollows', followId))
  if (isNew) await tx.create('caseFollows', { _id: followId, caseId: targetId, ownerTag, joinedAt: now })
  const joined = applyEvent(target, {
    id: `merged-${current._id}`,
    kind: 'joined',
    at: now,
    actor: asStaff(person),
    note: null,
    followers: current.followerCount + (isNew ? 1 : 0),
    mergedFrom: { caseId: current._id, caseNo: current.caseNo },
  })
  await putCase(tx, joined, ctx)
}
