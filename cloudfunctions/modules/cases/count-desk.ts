import type { caseActions } from '@shared/cases/actions'
import { type DeskListName, deskListName } from '@shared/cases/desk-lists'
import type { OrgUnit } from '@shared/grids/grid'
import type { InputOf, OutputOf } from '@shared/kernel/contract'
import type { Actor } from '../../platform/actor'
import type { Context } from '../../platform/context'
import type { Where } from '../../platform/database'
import { desksOf } from './case.relations'
import { deskInView, deskListWhere, heldBy } from './desk-lists'

/** What waits at a desk, in numbers. */
export async function countDesk(
  { scope }: InputOf<typeof caseActions.deskCounts>,
  ctx: Context,
): Promise<OutputOf<typeof caseActions.deskCounts>> {
  const [actor, unit] = await Promise.all([ctx.actor(), deskInView(ctx, scope, 'deskCounts')])
  const cases = ctx.db.collection('cases')
  const countOf = async (wheres: readonly Where[]): Promise<number> =>
    (await Promise.all(wheres.map(where => cases.count(where)))).reduce((sum, count) => sum + count, 0)
  const counts = await Promise.all(
    deskListName.options.map(async list => {
      const [count, yours] = await Promise.all([
        cases.count(deskListWhere[list](ctx, unit)),
        countOf(yoursOf(list, ctx, unit, actor)),
      ])
      return { list, count, yours }
    }),
  )
  return { name: unit.desk.name, counts }
}

/**
 * The cases of a list whose next step is the caller's; no case is in two of these. What the whole place may check (核查)
 * waits for nobody in particular.
 */
function yoursOf(list: DeskListName, ctx: Context, unit: OrgUnit, actor: Actor): readonly Where[] {
  const sitsThere = desksOf(actor).includes(unit.code)
  const personId = actor.person?._id ?? ''
  const own = [personId, ...desksOf(actor)]
  const { command } = ctx.db
  const whole = deskListWhere[list](ctx, unit)
  switch (list) {
    case 'toAccept':
    case 'toDecide':
    case 'toLookAt':
      return sitsThere ? [whole] : []
    case 'toHandle':
      // What waits for the reporter's answer waits for nobody else.
      return sitsThere ? [heldBy(ctx, [unit.code, personId], ['handling'])] : []
    case 'toTell':
      return [
        { ...whole, 'assignee.id': command.in(own) },
        { ...whole, 'assignee.id': command.nin(own), 'firstResponder.personId': personId },
      ]
    case 'toVerify':
      return []
  }
}
