import type { problemActions } from '@shared/problems/actions'
import { addCases, removeCases } from '../../modules/problems/change-cases'
import { createProblem } from '../../modules/problems/create-problem'
import { getProblem } from '../../modules/problems/get-problem'
import { listProblems } from '../../modules/problems/list-problems'
import { answerProblem, decideProblem, submitProblem } from '../../modules/problems/problem-steps'
import type { Handlers } from '../../platform/create-function'

export const problemHandlers: Handlers<typeof problemActions> = {
  list: listProblems,
  get: getProblem,
  create: createProblem,
  add: addCases,
  remove: removeCases,
  submit: submitProblem,
  decide: decideProblem,
  answer: answerProblem,
}
