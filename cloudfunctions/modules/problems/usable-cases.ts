import { isOpen } from '@shared/cases/case-status'
import { DomainError } from '@shared/kernel/errors'
import type { Context } from '../../platform/context'

/**
 * Checks that cases may be grouped at a desk: they lie in its place (`CASE_NOT_FOUND`), are open and in no other
 * problem (`CASE_STATE_FORBIDS`). Answers their ids, each once.
 */
export async function usableCases(
  ctx: Context,
  ids: readonly string[],
  { orgCode, problemId }: { readonly orgCode: string; readonly problemId: string },
): Promise<readonly string[]> {
  const asked = [...new Set(ids)]
  const found = await ctx.db.collection('cases').find({
    where: { _id: ctx.db.command.in(asked), orgPath: orgCode },
    fields: ['_id', 'status', 'commonProblemId'],
    limit: asked.length,
  })
  if (found.length < asked.length) throw new DomainError('CASE_NOT_FOUND')
  const isFree = ({ commonProblemId }: (typeof found)[number]) =>
    commonProblemId === null || commonProblemId === problemId
  if (!found.every(each => isOpen(each.status) && isFree(each))) throw new DomainError('CASE_STATE_FORBIDS')
  return asked
}
