import type { caseActions } from '@shared/cases/actions'
import type { CaseDetail } from '@shared/cases/case-views'
import type { InputOf } from '@shared/kernel/contract'
import { DomainError } from '@shared/kernel/errors'
import type { Context } from '../../platform/context'
import { presentToCodeHolder } from './case.presenter'
import { spendTrackTry } from './track-limits'

/** A case by number and query code together (product.md B.2). A wrong number and a wrong code answer alike. */
export async function trackCase(
  { caseNo, queryCode }: InputOf<typeof caseActions.track>,
  ctx: Context,
): Promise<CaseDetail> {
  const forgive = await spendTrackTry(ctx, caseNo)
  const [found] = await ctx.db.collection('cases').find({ where: { caseNo }, limit: 1 })
  const given = ctx.secrets.tag('queryCode', queryCode)
  const expected = found?.queryCodeHash ?? ctx.secrets.tag('queryCode', '')
  if (!ctx.secrets.sameTag(given, expected) || !found || queryCode === '') throw new DomainError('CASE_NOT_FOUND')
  await forgive()
  return presentToCodeHolder(ctx, found)
}
