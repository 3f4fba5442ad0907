import * as z from 'zod/mini'

/** `submitted`: the desk above decides. `answered`: everybody it concerns has the answer, or is about to. */
export const problemStatus = z.enum(['open', 'submitted', 'decided', 'answered'])
export type ProblemStatus = z.output<typeof problemStatus>

export const problemStepKind = z.enum(['created', 'added', 'removed', 'submitted', 'decided', 'answered'])
export type ProblemStepKind = z.output<typeof problemStepKind>

/** What happened to a common problem; appended, never edited. `_id` is the request id of the act. */
interface ProblemStep {
  readonly id: string
  readonly kind: ProblemStepKind
  readonly at: number
  readonly personId: string
  readonly byName: string
  readonly text: string | null
  /** How many cases came or went with it. */
  readonly cases: number
}

/**
 * What a step still has to do elsewhere: to one case, or to the people of a desk. Done in batches and taken off the list
 * only afterwards, so that a run that dies is taken up by the next (product.md B.4).
 */
export interface ProblemWork {
  readonly _id: string
  readonly at: number
  readonly personId: string
  readonly what: 'group' | 'ungroup' | 'answer' | 'tellSubmitted' | 'tellDecided'
  /** The case, or the organisation code of the desk. */
  readonly target: string
}

/** Stored document of `problems`: a common problem (共性问题) of several cases. `_id` is the id of its creation. */
export interface Problem {
  readonly _id: string
  readonly revision: number
  readonly title: string
  /** The desk that keeps it, and the organisation codes from the top down to it. */
  readonly orgCode: string
  readonly orgPath: readonly string[]
  readonly deskName: string
  readonly status: ProblemStatus
  readonly caseIds: readonly string[]
  readonly submittedTo: { readonly orgCode: string; readonly deskName: string } | null
  readonly reply: string | null
  readonly changedAt: number
  readonly steps: readonly ProblemStep[]
  readonly work: readonly ProblemWork[]
}

/** In which state each step may be made. */
export const stepFrom: Readonly<Record<Exclude<ProblemStepKind, 'created'>, readonly ProblemStatus[]>> = {
  added: ['open', 'submitted', 'decided'],
  removed: ['open', 'submitted', 'decided'],
  submitted: ['open', 'decided'],
  decided: ['submitted'],
  answered: ['open', 'decided'],
}

export const mostCasesOfProblem = 500
