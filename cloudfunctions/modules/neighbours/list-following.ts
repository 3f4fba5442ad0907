import type { InputOf, OutputOf } from '@shared/kernel/contract'
import type { neighbourActions } from '@shared/neighbours/actions'
import type { Context } from '../../platform/context'
import { endsOf } from './case-family'
import { presentFollowedCard } from './followed.presenter'
import { ownTags } from './own-follows'
import { publicPlaces } from './public-place'

const pageSize = 20

/** What the caller joined, the last joined first; two that were merged since are one. */
export async function listFollowing(
  { before }: InputOf<typeof neighbourActions.following>,
  ctx: Context,
): Promise<OutputOf<typeof neighbourActions.following>> {
  const tags = await ownTags(ctx)
  if (!tags.length) return { cases: [], more: false }
  const found = await ctx.db.collection('caseFollows').find({
    where: {
      ownerTag: ctx.db.command.in([...tags]),
      ...(before === undefined ? {} : { joinedAt: ctx.db.command.lt(before) }),
    },
    orderBy: [['joinedAt', 'desc']],
    limit: pageSize + 1,
  })
  const page = found.slice(0, pageSize)
  const ends = page.length
    ? await endsOf(
        ctx,
        page.map(each => each.caseId),
      )
    : new Map()
  const shown = page.flatMap(follow => {
    const current = ends.get(follow.caseId)
    return current ? [{ current, joinedAt: follow.joinedAt }] : []
  })
  const once = shown.filter((each, at) => shown.findIndex(other => other.current._id === each.current._id) === at)
  const names = await publicPlaces(
    ctx,
    once.map(each => each.current),
  )
  return {
    cases: once.map(({ current, joinedAt }, at) => presentFollowedCard(ctx, current, names[at] ?? '', joinedAt)),
    more: found.length > pageSize,
  }
}
