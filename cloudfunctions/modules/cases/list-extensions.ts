import type { caseActions } from '@shared/cases/actions'
import type { Case } from '@shared/cases/case'
import { openStatuses } from '@shared/cases/case-status'
import type { InputOf, OutputOf } from '@shared/kernel/contract'
import { authorize, nothing } from '../../platform/authority'
import type { Context } from '../../platform/context'
import { pageAfter } from '../../platform/page-after'
import { presentCard } from './case.card'
import { casePolicy } from './case.policy'
import { desksOf } from './case.relations'
import { presentExtension } from './extension.presenter'

const pageSize = 50

/** Requests for more time that wait for the caller or a desk of the caller's, oldest first. */
export async function listExtensions(
  { after }: InputOf<typeof caseActions.extensions>,
  ctx: Context,
): Promise<OutputOf<typeof caseActions.extensions>> {
  const actor = await ctx.actor()
  authorize(actor, 'extensions', casePolicy, nothing)
  const personId = actor.person?._id ?? ''
  const { db } = ctx
  const found = await pageAfter(db, db.collection('cases'), {
    where: {
      'extension.decider.id': db.command.in([personId, ...desksOf(actor)]),
      status: db.command.in([...openStatuses]),
    },
    by: 'extension.at',
    from: 0,
    after,
    limit: pageSize + 1,
  })
  const now = ctx.clock.now()
  const page = found.slice(0, pageSize)
  const last = page.at(-1)
  return {
    cases: page.filter(each => each.extension?.by.personId !== personId).flatMap(each => card(each, now, ctx)),
    next: last?.extension && found.length > pageSize ? { at: last.extension.at, id: last._id } : null,
  }
}

function card(current: Case, now: number, ctx: Context) {
  const extension = presentExtension(current)
  return extension ? [{ ...presentCard(current, 'staff', now, ctx), extension }] : []
}
