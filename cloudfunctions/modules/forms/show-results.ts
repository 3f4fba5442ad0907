import { allQuestions } from '@shared/forms/all-questions'
import type { formDeskActions, QuestionResultView } from '@shared/forms/desk-actions'
import { addAnswer, histogram, meanOf, noResults, resultOf } from '@shared/forms/form-results'
import type { InputOf, OutputOf } from '@shared/kernel/contract'
import type { Context } from '../../platform/context'
import { eachAnswer } from './each-answer'
import { seenForm, versionsOf } from './seen-form'

/** Counted anew from the answers, so it cannot differ from them. */
export async function showResults(
  { formId }: InputOf<typeof formDeskActions.results>,
  ctx: Context,
): Promise<OutputOf<typeof formDeskActions.results>> {
  await seenForm(ctx, formId, 'results')
  const questions = allQuestions(await versionsOf(ctx, formId))
  const numbers = new Map<string, number[]>(questions.flatMap(({ id, kind }) => (kind === 'number' ? [[id, []]] : [])))
  let results = noResults
  await eachAnswer(ctx, formId, ({ answers }) => {
    results = addAnswer(results, questions, answers)
    for (const [id, known] of numbers) {
      const value = Object.hasOwn(answers, id) ? answers[id] : undefined
      if (typeof value === 'number') known.push(value)
    }
  })
  return {
    total: results.total,
    questions: questions.map((question): QuestionResultView => {
      const result = resultOf(results, question.id)
      const { answered, counts, min, max } = result
      const isNumber = question.kind === 'number' || question.kind === 'rating'
      const mean = isNumber ? meanOf(result) : null
      return { question, answered, counts, mean, min, max, bars: [...histogram(numbers.get(question.id) ?? [])] }
    }),
  }
}
