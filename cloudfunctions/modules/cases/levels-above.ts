import type { caseActions } from '@shared/cases/actions'
import type { Case } from '@shared/cases/case'
import type { LevelAbove } from '@shared/cases/ladder-acts'
import { shareOfLevel } from '@shared/deadlines/ladder'
import type { InputOf, OutputOf } from '@shared/kernel/contract'
import { authorize } from '../../platform/authority'
import type { Context } from '../../platform/context'
import type { Hands } from './case.hands'
import { handsAbove, placeAt } from './case.ladder'
import { casePolicy } from './case.policy'
import { seenCase } from './seen-case'

/** Who would get the case one level up, or decide it, as of now. */
export async function levelsAbove(
  { caseId }: InputOf<typeof caseActions.above>,
  ctx: Context,
): Promise<OutputOf<typeof caseActions.above>> {
  const { actor, current, resource } = await seenCase(ctx, caseId)
  authorize(actor, 'above', casePolicy, resource)
  const [next, desk] = await Promise.all([handsAbove(ctx, current), handsAbove(ctx, current, 'desk')])
  return { escalate: next && presentLevel(ctx, current, next), decision: desk && presentLevel(ctx, current, desk) }
}

const presentLevel = (ctx: Context, current: Case, hands: Hands): LevelAbove => ({
  kind: hands.assignee.kind,
  name: hands.assignee.name,
  share: shareOfLevel(ctx.deadlines.ladder, hands.level) ?? 0,
  shareDueAt: placeAt(ctx, current, hands, ctx.clock.now()).shareDueAt,
})
