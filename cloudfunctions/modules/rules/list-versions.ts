import { shippedRules } from '@shared/deadlines/rules'
import type { InputOf, OutputOf } from '@shared/kernel/contract'
import type { rulesActions } from '@shared/rules/actions'
import type { Context } from '../../platform/context'
import { authorizeRules } from './rules.policy'
import { presentPublication } from './rules.presenter'
import { deadlinesOrNull, storedDeadlines } from './rules.repository'

const pageSize = 20

/** Published versions, newest first, down to the one delivered with the app. */
export async function listVersions(
  { before }: InputOf<typeof rulesActions.history>,
  ctx: Context,
): Promise<OutputOf<typeof rulesActions.history>> {
  await authorizeRules(ctx, 'history')
  const newest = before === undefined ? ((await storedDeadlines(ctx))?.version ?? shippedRules.version) : before - 1
  const oldest = Math.max(shippedRules.version, newest - pageSize + 1)
  const numbers = Array.from({ length: Math.max(0, newest - oldest + 1) }, (_, i) => newest - i)
  const where = { _id: ctx.db.command.in(numbers.map(version => `deadlines:${version}`)) }
  const found = numbers.length ? await ctx.db.collection('rules').find({ where, limit: pageSize }) : []
  const publicationOf = (version: number) =>
    found.map(deadlinesOrNull).find(each => each?.version === version)?.published ?? null
  return {
    versions: numbers.map(version => ({ version, ...presentPublication(publicationOf(version)) })),
    more: oldest > shippedRules.version,
  }
}
