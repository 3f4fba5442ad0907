import type { Case } from '@shared/cases/case'
import { DomainError } from '@shared/kernel/errors'
import type { Actor } from '../../platform/actor'
import { isAllowed, type Resource } from '../../platform/authority'
import type { Context } from '../../platform/context'
import { casePolicy } from './case.policy'
import { resourceOf } from './case.relations'

/** A case that the caller may see, and how they stand to it; any other answers like one that does not exist. */
export async function seenCase(
  ctx: Context,
  caseId: string,
): Promise<{ readonly actor: Actor; readonly current: Case; readonly resource: Resource }> {
  const [actor, current] = await Promise.all([ctx.actor(), ctx.db.collection('cases').get(caseId)])
  if (!current) throw new DomainError('CASE_NOT_FOUND')
  const resource = await resourceOf(ctx, actor, current)
  if (!isAllowed(actor, 'see', casePolicy, resource)) throw new DomainError('CASE_NOT_FOUND')
  return { actor, current, resource }
}
