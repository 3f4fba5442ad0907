import type { Case } from '@shared/cases/case'
import type { CaseFollow } from '@shared/neighbours/case-follow'
import { ownIdsOf } from '@shared/people/bind-staff'
import type { Context } from '../../platform/context'
import { ownerTagOf } from '../inbox/inbox.receiver'
import { familyOf } from './case-family'

export const followIdOf = (caseId: string, ownerTag: string): string => `${caseId}:${ownerTag}`

/** The tags under which the caller follows; none for somebody who is not known yet. */
export async function ownTags(ctx: Context): Promise<readonly string[]> {
  const { person } = await ctx.actor()
  return person ? ownIdsOf(person).map(id => ownerTagOf(ctx, id)) : []
}

/** The caller's follows of a case: of itself and of those merged into it. */
export async function ownFollows(ctx: Context, current: Case): Promise<readonly CaseFollow[]> {
  const tags = await ownTags(ctx)
  if (!tags.length) return []
  const ids = (await familyOf(ctx, current)).flatMap(id => tags.map(tag => followIdOf(id, tag)))
  return ctx.db.collection('caseFollows').find({ where: { _id: ctx.db.command.in(ids) }, limit: ids.length })
}
