import type { Problem, ProblemWork } from '@shared/problems/problem'
import type { TimerContext } from '../../platform/create-timer'
import { eachOf } from '../../platform/each-of'
import { loggableDefect } from '../../platform/logger'
import { tellDesk } from './tell-desk'
import { workOnCase } from './work-on-case'

const batchSize = 50
const writesAtOnce = 8
/** What one call does; the rest is for the next one, or for the sweep. */
const mostInCall = 100

/**
 * Does what the steps of a problem still have to do, batch by batch; a batch is taken off the list when it is done, so a
 * run that dies, runs twice or meets another does every piece exactly once. Answers the problem as it is then.
 */
export async function carryOut(ctx: TimerContext, problem: Problem): Promise<Problem> {
  let left = problem.work.slice(0, mostInCall)
  while (left.length) {
    const done: string[] = []
    await eachOf(left.slice(0, batchSize), writesAtOnce, async piece => {
      if (await doPiece(ctx, problem, piece)) done.push(piece._id)
    })
    const pulled = ctx.db.command.pull({ _id: { $in: done } })
    if (done.length) await ctx.db.collection('problems').update({ _id: problem._id }, { work: pulled })
    left = left.slice(batchSize)
  }
  return (await ctx.db.collection('problems').get(problem._id)) ?? problem
}

/** A piece that fails is left on the list and keeps nobody else waiting. */
async function doPiece(ctx: TimerContext, problem: Problem, piece: ProblemWork): Promise<boolean> {
  try {
    if (piece.what === 'tellSubmitted' || piece.what === 'tellDecided') await tellDesk(ctx, problem, piece)
    else await workOnCase(ctx, problem, piece)
    return true
  } catch (error) {
    ctx.log.error('work on a common problem is left', { problemId: problem._id, ...loggableDefect(error) })
    return false
  }
}
