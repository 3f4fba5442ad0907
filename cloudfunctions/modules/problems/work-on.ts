import type { ProblemWork } from '@shared/problems/problem'

interface Cause {
  readonly at: number
  readonly personId: string
  /** The step that causes it: a piece of work has the same id however often the step is sent. */
  readonly stepId: string
}

/** One piece of work for each target. Ids of events on cases are made of it, so they never happen twice. */
export const workOn = (
  what: ProblemWork['what'],
  targets: readonly string[],
  { at, personId, stepId }: Cause,
): readonly ProblemWork[] => targets.map(target => ({ _id: `${what}-${stepId}-${target}`, at, personId, what, target }))
