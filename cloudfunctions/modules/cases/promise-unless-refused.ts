import type { caseActions } from '@shared/cases/actions'
import type { OutputOf } from '@shared/kernel/contract'
import type { DomainError } from '@shared/kernel/errors'
import type { Person } from '@shared/people/person'
import type { Context } from '../../platform/context'
import { filedBefore, promiseOf } from './filed-before'

/** What was taken before the refusal came about stays taken: the same submission again answers its promise. */
export async function promiseUnlessRefused(
  ctx: Context,
  refusal: DomainError,
  submissionId: string,
  person: Person,
): Promise<OutputOf<typeof caseActions.submit>> {
  if (!(await ctx.db.collection('cases').get(submissionId))) throw refusal
  return promiseOf(ctx, await filedBefore(ctx, submissionId, person))
}
