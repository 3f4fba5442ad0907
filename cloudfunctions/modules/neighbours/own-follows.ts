import type { Case } from '@shared/cases/case'
import type { CaseFollow } from '@shared/cases/case-follow'
import type { Context } from '../../platform/context'
import { ownerTagOf } from '../inbox/inbox.receiver'
import { familyOf } from './case-family'

export const followIdOf = (caseId: string, ownerTag: string): string => `${caseId}:${ownerTag}`

/** The tag under which the caller follows; null for somebody who is not known yet. */
export async function ownTag(ctx: Context): Promise<string | null> {
  const { person } = await ctx.actor()
  return person && ownerTagOf(ctx, person._id)
}

/** The caller's follows of a case: of itself and of those merged into it. */
export async function ownFollows(ctx: Context, current: Case): Promise<readonly CaseFollow[]> {
  const tag = await ownTag(ctx)
  if (!tag) return []
  const ids = (await familyOf(ctx, current)).map(id => followIdOf(id, tag))
  return ctx.db.collection('caseFollows').find({ where: { _id: ctx.db.command.in(ids) }, limit: ids.length })
}
