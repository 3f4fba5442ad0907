import { type ProblemAct, type ProblemCard, type ProblemDetail, problemAct } from '@shared/problems/actions'
import { type Problem, type ProblemStepKind, stepFrom } from '@shared/problems/problem'
import { isAllowed } from '../../platform/authority'
import type { Context } from '../../platform/context'
import { presentCard } from '../cases/case.card'
import { problemPolicy } from './problems.policy'
import { decidingPath } from './seen-problem'

const mostShown = 200

export const presentProblemCard = ({ _id, title, status, deskName, caseIds, changedAt }: Problem): ProblemCard => ({
  id: _id,
  title,
  status,
  deskName,
  caseCount: caseIds.length,
  changedAt,
})

const stepOf: Readonly<Record<ProblemAct, Exclude<ProblemStepKind, 'created'>>> = {
  add: 'added',
  remove: 'removed',
  submit: 'submitted',
  decide: 'decided',
  answer: 'answered',
}

export async function presentProblem(ctx: Context, problem: Problem): Promise<ProblemDetail> {
  const actor = await ctx.actor()
  const now = ctx.clock.now()
  const shown = problem.caseIds.slice(0, mostShown)
  const cases = shown.length
    ? await ctx.db.collection('cases').find({ where: { _id: ctx.db.command.in(shown) }, limit: shown.length })
    : []
  const pathOf = (act: ProblemAct) => (act === 'decide' ? decidingPath(problem) : problem.orgPath)
  return {
    ...presentProblemCard(problem),
    submittedTo: problem.submittedTo?.deskName ?? null,
    reply: problem.reply,
    cases: cases.sort((a, b) => a.createdAt - b.createdAt).map(each => presentCard(each, 'staff', now, ctx)),
    steps: problem.steps.map(({ personId: _personId, ...step }) => step),
    left: problem.work.length,
    acts: problemAct.options.filter(
      act =>
        stepFrom[stepOf[act]].includes(problem.status) &&
        isAllowed(actor, act, problemPolicy, { orgPath: pathOf(act), relations: [] }),
    ),
  }
}
