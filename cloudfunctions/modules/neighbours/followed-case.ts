import type { InputOf, OutputOf } from '@shared/kernel/contract'
import type { neighbourActions } from '@shared/neighbours/actions'
import type { Context } from '../../platform/context'
import { endsOf } from './case-family'
import { presentFollowed } from './followed.presenter'
import { ownFollows } from './own-follows'

/** What became of a case that the caller follows, also when it was merged into another one since. */
export async function followedCaseOf(
  { caseId }: InputOf<typeof neighbourActions.followed>,
  ctx: Context,
): Promise<OutputOf<typeof neighbourActions.followed>> {
  const current = (await endsOf(ctx, [caseId])).get(caseId)
  const [follow] = current ? await ownFollows(ctx, current) : []
  return { followed: current && follow ? await presentFollowed(ctx, current, follow.joinedAt) : null }
}
