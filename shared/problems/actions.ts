import * as z from 'zod/mini'
import { caseCard } from '../cases/case-views'
import { action, defineActions } from '../kernel/contract'
import { id, instant, requestId, text } from '../kernel/fields'
import { problemStatus, problemStepKind } from './problem'

const problemCard = z.object({
  id,
  title: z.string(),
  status: problemStatus,
  deskName: z.string(),
  caseCount: z.int(),
  changedAt: instant,
})
export type ProblemCard = z.output<typeof problemCard>

/** Where a page ended. */
const problemPlace = z.object({ changedAt: instant, id })

export const problemAct = z.enum(['add', 'remove', 'submit', 'decide', 'answer'])
export type ProblemAct = z.output<typeof problemAct>

const problemDetail = z.object({
  ...problemCard.shape,
  submittedTo: z.nullable(z.string()),
  reply: z.nullable(z.string()),
  /** The first 200. */
  cases: z.array(caseCard),
  steps: z.array(
    z.object({
      id,
      kind: problemStepKind,
      at: instant,
      byName: z.string(),
      text: z.nullable(z.string()),
      cases: z.int(),
    }),
  ),
  /** How many cases still have to be told; the same act again, or the next minute, goes on. */
  left: z.int(),
  acts: z.array(problemAct),
})
export type ProblemDetail = z.output<typeof problemDetail>

const caseIds = z.array(id).check(z.minLength(1), z.maxLength(50))
const onProblem = { problemId: id, requestId }

const step = <Words extends z.core.$ZodLooseShape>(
  summary: string,
  words: Words,
  refusals: readonly ('CASE_NOT_FOUND' | 'LADDER_TOP')[] = [],
) =>
  action({
    summary,
    input: z.extend(z.object(onProblem), words),
    output: problemDetail,
    errors: ['NOT_FOUND', 'CASE_STATE_FORBIDS', 'CHANGED_MEANWHILE', ...refusals],
    writes: true,
  })

/** Contract of the cloud function `problems`: similar cases treated as one (共性问题, product.md B.4). */
export const problemActions = defineActions('problems', {
  list: action({
    summary: 'Common problems of the desks of the caller and of those below, the last changed first, a page of 50.',
    input: z.object({ after: z.optional(problemPlace) }),
    output: z.object({ rows: z.array(problemCard), next: z.nullable(problemPlace) }),
    errors: [],
    writes: false,
  }),
  get: action({
    summary: 'One common problem with its cases, its steps and what is still to be done.',
    input: z.object({ problemId: id }),
    output: problemDetail,
    errors: ['NOT_FOUND'],
    writes: false,
  }),
  create: action({
    summary: 'Groups open cases of the place of a desk into one common problem.',
    input: z.object({ requestId, title: text(50), caseIds }),
    output: problemDetail,
    errors: ['CASE_NOT_FOUND', 'CASE_STATE_FORBIDS'],
    writes: true,
  }),
  add: step('Adds open cases.', { caseIds }, ['CASE_NOT_FOUND']),
  remove: step('Takes cases out again.', { caseIds }, ['CASE_NOT_FOUND']),
  submit: step('Submits it to the next desk above, with what is asked for.', { text: text(500) }, ['LADDER_TOP']),
  decide: step('The desk above, or one above that, records what it decided.', { text: text(500) }),
  answer: step(
    'Answers every grouped case that is still open, and so every reporter and follower; again to go on where it stopped.',
    { reply: text(500) },
  ),
})
