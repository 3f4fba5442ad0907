import type { Answers, AnswerValue } from './answers'
import type { Condition, Question } from './question'

/** What counts as no answer: nothing, blanks, an empty list. */
export const isEmpty = (value: AnswerValue | undefined): boolean =>
  value === undefined || (typeof value === 'string' ? value.trim() === '' : Array.isArray(value) && value.length === 0)

/**
 * The questions that are shown to somebody who has answered this much, in their order. A condition looks at an earlier
 * question; when that one is not shown itself, it has no answer.
 */
export function shownQuestions(questions: readonly Question[], given: Answers): readonly Question[] {
  const shown = new Set<string>()
  return questions.filter(each => {
    const { shownIf } = each
    if (shownIf && !(shown.has(shownIf.questionId) && passes(shownIf, answerTo(given, shownIf.questionId))))
      return false
    shown.add(each.id)
    return true
  })
}

/** Own fields only: a question may be called `constructor`. */
export const answerTo = (given: Answers, questionId: string): AnswerValue | undefined =>
  Object.hasOwn(given, questionId) ? given[questionId] : undefined

function passes(condition: Condition, value: AnswerValue | undefined): boolean {
  if (value === undefined || isEmpty(value)) return false
  if (condition.test === 'answered') return true
  if (condition.test === 'chosen') {
    const chosen: readonly unknown[] = Array.isArray(value) ? value : [value]
    return condition.choiceIds.some(each => chosen.includes(each))
  }
  const { min, max } = condition
  return typeof value === 'number' && (min === null || value >= min) && (max === null || value <= max)
}
