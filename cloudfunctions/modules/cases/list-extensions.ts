import type { caseActions } from '@shared/cases/actions'
import type { Case } from '@shared/cases/case'
import { openStatuses } from '@shared/cases/case-status'
import type { InputOf, OutputOf } from '@shared/kernel/contract'
import { authorize, nothing } from '../../platform/authority'
import type { Context } from '../../platform/context'
import { presentCard } from './case.card'
import { casePolicy } from './case.policy'
import { desksOf } from './case.relations'
import { presentExtension } from './extension.presenter'

const pageSize = 50

/** Requests for more time that wait for the caller or a desk of the caller's, oldest first. */
export async function listExtensions(
  { after = 0 }: InputOf<typeof caseActions.extensions>,
  ctx: Context,
): Promise<OutputOf<typeof caseActions.extensions>> {
  const actor = await ctx.actor()
  authorize(actor, 'extensions', casePolicy, nothing)
  const personId = actor.person?._id ?? ''
  const { command } = ctx.db
  const found = await ctx.db.collection('cases').find({
    where: {
      'extension.decider.id': command.in([personId, ...desksOf(actor)]),
      'extension.at': command.gt(after),
      status: command.in([...openStatuses]),
    },
    orderBy: [['extension.at', 'asc']],
    limit: pageSize + 1,
  })
  const now = ctx.clock.now()
  const page = found.slice(0, pageSize).filter(each => each.extension?.by.personId !== personId)
  return { cases: page.flatMap(each => card(each, now, ctx)), more: found.length > pageSize }
}

function card(current: Case, now: number, ctx: Context) {
  const extension = presentExtension(current)
  return extension ? [{ ...presentCard(current, 'staff', now, ctx), extension }] : []
}
