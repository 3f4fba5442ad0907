import type { caseActions } from '@shared/cases/actions'
import type { CaseDetail } from '@shared/cases/case-views'
import type { InputOf } from '@shared/kernel/contract'
import { DomainError } from '@shared/kernel/errors'
import { isAllowed } from '../../platform/authority'
import type { Context } from '../../platform/context'
import { casePolicy } from './case.policy'
import { presentDetail } from './case.presenter'
import { resourceOf } from './case.relations'

/** A case that the caller may not see answers like one that does not exist. */
export async function getCase({ caseId }: InputOf<typeof caseActions.get>, ctx: Context): Promise<CaseDetail> {
  const [actor, current] = await Promise.all([ctx.actor(), ctx.db.collection('cases').get(caseId)])
  if (!current) throw new DomainError('CASE_NOT_FOUND')
  const resource = await resourceOf(ctx, actor, current)
  if (!isAllowed(actor, 'see', casePolicy, resource)) throw new DomainError('CASE_NOT_FOUND')
  return presentDetail(ctx, current)
}
