import type { TimerContext } from '../../platform/create-timer'
import { carryOut } from './carry-out'

/** A call does its own work well within this time, or never. */
const ownWorkMs = 60_000
const mostProblems = 20

/** Goes on with what calls that died, or had too much to do, left of common problems, what waits longest first. Answers how many pieces it did. */
export async function carryOnProblems(ctx: TimerContext, isTimeUp: () => boolean): Promise<number> {
  const problems = await ctx.db.collection('problems').find({
    where: { 'work.at': ctx.db.command.lte(ctx.clock.now() - ownWorkMs) },
    orderBy: [
      ['work.at', 'asc'],
      ['_id', 'asc'],
    ],
    limit: mostProblems,
  })
  let done = 0
  for (const problem of problems) {
    if (isTimeUp()) break
    done += problem.work.length - (await carryOut(ctx, problem)).work.length
  }
  return done
}
