import type { caseActions } from '@shared/cases/actions'
import type { CaseDetail } from '@shared/cases/case-views'
import type { InputOf } from '@shared/kernel/contract'
import { DomainError } from '@shared/kernel/errors'
import { forgiveAttempt, spendAttempt } from '../../platform/attempts'
import type { Context } from '../../platform/context'
import { presentToCodeHolder } from './case.presenter'

/**
 * A case by number and query code together (product.md B.2). A wrong number and a wrong code answer alike, and five
 * wrong tries in 15 minutes, by one caller or on one number, are the end for that while.
 */
export async function trackCase(
  { caseNo, queryCode }: InputOf<typeof caseActions.track>,
  ctx: Context,
): Promise<CaseDetail> {
  const attempts = [`track:caller:${ctx.caller}`, `track:number:${caseNo}`]
  // Counted before looking, so that many tries at once cannot all look first.
  for (const attempt of attempts) await spendAttempt(ctx, attempt)
  const [found] = await ctx.db.collection('cases').find({ where: { caseNo }, limit: 1 })
  const given = ctx.secrets.tag('queryCode', queryCode)
  const expected = found?.queryCodeHash ?? ctx.secrets.tag('queryCode', '')
  if (!ctx.secrets.sameTag(given, expected) || !found || queryCode === '') throw new DomainError('CASE_NOT_FOUND')
  await Promise.all(attempts.map(attempt => forgiveAttempt(ctx, attempt)))
  return presentToCodeHolder(ctx, found)
}
