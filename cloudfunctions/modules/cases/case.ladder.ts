import type { Case } from '@shared/cases/case'
import type { CaseDeadline } from '@shared/cases/case-deadline'
import type { LadderPlace } from '@shared/cases/case-parts'
import { enterLevel, rungsAbove, senderOf } from '@shared/cases/ladder-place'
import type { Rung } from '@shared/deadlines/ladder'
import type { RulesInForce } from '@shared/deadlines/rules'
import type { Context } from '../../platform/context'
import { deskOf } from '../grids/desk'
import { gridByCode } from '../grids/grid-by-code'
import { type Hands, handsIfThere, handsOfDesk } from './case.hands'

/** Where somebody answers: the level and, when it is a department, which. */
export type Standing = Pick<Hands, 'level' | 'department'>

/**
 * Where a case stands on the ladder once this level or department has it, under the clock that is running. Handed on
 * within it the case stays where it is: passing it between colleagues wins no time.
 */
export function placeAt(ctx: RulesInForce, current: Case, to: Standing, now: number): LadderPlace {
  const { level, department } = current.ladder
  const isSame = to.level === level && to.department?.code === department?.code
  return isSame ? current.ladder : placeAnew(ctx, current, to, current.deadline, now)
}

/** The same when the share begins anew whoever has it, under a clock that starts. */
export const placeAnew = (
  ctx: RulesInForce,
  current: Case,
  { level, department }: Standing,
  clock: CaseDeadline,
  now: number,
): LadderPlace =>
  enterLevel(
    level,
    now,
    clock,
    ctx.deadlines.ladder,
    ctx,
    department && { code: department.code, name: department.name, sentBy: senderOf(current) },
  )

/** Who answers on the next level above that is there: a level without anybody is passed over. null at the top. */
export async function handsAbove(ctx: Context, current: Case, only?: 'desk'): Promise<Hands | null> {
  for (const rung of rungsAbove(ctx.deadlines.ladder, current)) {
    if (only === 'desk' && rung.role !== 'station') continue
    const hands = await handsOfRung(ctx, current, rung)
    if (hands && hands.assignee.id !== current.assignee.id) return { ...hands, level: rung.level }
  }
  return null
}

async function handsOfRung(ctx: Context, current: Case, { orgCode }: Rung): Promise<Hands | null> {
  if (orgCode !== null) {
    const unit = await deskOf(ctx, orgCode)
    return unit?.desk.personIds.length ? handsOfDesk(ctx, current, orgCode) : null
  }
  const grid = current.gridCode === null ? null : await gridByCode(ctx, current.gridCode)
  return grid?.leaderId ? handsIfThere(ctx, current, grid.leaderId) : null
}
