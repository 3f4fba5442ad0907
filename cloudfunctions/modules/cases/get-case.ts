import type { caseActions } from '@shared/cases/actions'
import type { CaseDetail } from '@shared/cases/case-views'
import type { InputOf } from '@shared/kernel/contract'
import type { Context } from '../../platform/context'
import { presentDetail } from './case.presenter'
import { seenCase } from './seen-case'

/** A case that the caller may not see answers like one that does not exist. */
export async function getCase({ caseId }: InputOf<typeof caseActions.get>, ctx: Context): Promise<CaseDetail> {
  const { current } = await seenCase(ctx, caseId)
  return presentDetail(ctx, current)
}
