import type { FormContent } from '@shared/forms/form'
import type { Condition, Question, QuestionKind } from '@shared/forms/question'
import { newRequestId } from '@/platform/new-ids'

/** Ids are never used again: answers to a question that is gone are still counted by it. */
const newPartId = (): string => newRequestId().slice(0, 12)

export const newChoice = () => ({ id: newPartId(), label: '' })

export const emptyForm = (title: string): FormContent => ({
  title,
  intro: null,
  purpose: 'campaign',
  oncePerPerson: true,
  makesCase: null,
  questions: [],
})

export function newQuestion(kind: QuestionKind): Question {
  const common = { id: newPartId(), label: '', help: null, required: true, shownIf: null }
  switch (kind) {
    case 'text':
      return { ...common, kind, min: 0, max: 200 }
    case 'single':
      return { ...common, kind, choices: [newChoice(), newChoice()] }
    case 'multi':
      return { ...common, kind, choices: [newChoice(), newChoice()], min: 0, max: 30 }
    case 'number':
      return { ...common, kind, min: 0, max: null, decimals: 0, unit: null }
    case 'date':
      return { ...common, kind, min: null, max: null }
    case 'phone':
      return { ...common, kind }
    case 'photo':
      return { ...common, kind, max: 3 }
    case 'rating':
      return { ...common, kind, max: 5 }
  }
}

const withQuestions = (content: FormContent, questions: readonly Question[]): FormContent => ({
  ...content,
  questions: [...questions],
})

export const withNewQuestion = (content: FormContent, kind: QuestionKind): FormContent =>
  withQuestions(content, [...content.questions, newQuestion(kind)])

/** The question in the place of the one with its id; conditions forget choices that are gone. */
export const withQuestion = (content: FormContent, changed: Question): FormContent =>
  withQuestions(
    content,
    content.questions.map(each => (each.id === changed.id ? changed : withoutOldChoices(each, changed))),
  )

/** Conditions that look at it go with it. */
export const withoutQuestion = (content: FormContent, id: string): FormContent =>
  withQuestions(
    content,
    content.questions
      .filter(each => each.id !== id)
      .map(each => (each.shownIf?.questionId === id ? { ...each, shownIf: null } : each)),
  )

/** One place up (-1) or down (+1); as it is where there is no such place. */
export function moved(content: FormContent, id: string, by: -1 | 1): FormContent {
  const from = content.questions.findIndex(each => each.id === id)
  const [one, other] = [content.questions[from], content.questions[from + by]]
  if (!one || !other) return content
  return withQuestions(
    content,
    content.questions.map((each, place) => (place === from ? other : place === from + by ? one : each)),
  )
}

function withoutOldChoices(each: Question, changed: Question): Question {
  const { shownIf } = each
  if (shownIf?.test !== 'chosen' || shownIf.questionId !== changed.id || !('choices' in changed)) return each
  const choiceIds = shownIf.choiceIds.filter(id => changed.choices.some(choice => choice.id === id))
  return { ...each, shownIf: choiceIds.length > 0 ? { ...shownIf, choiceIds } : null }
}

/** The first condition that is offered on a question. */
export function conditionOn({ id: questionId, ...asked }: Question): Condition {
  if (asked.kind === 'single' || asked.kind === 'multi') {
    return { test: 'chosen', questionId, choiceIds: asked.choices.slice(0, 1).map(each => each.id) }
  }
  if (asked.kind === 'number' || asked.kind === 'rating') return { test: 'between', questionId, min: null, max: null }
  return { test: 'answered', questionId }
}

/** The last choice that is left stays: a condition asks for one at least. */
export function withChoiceTurned(condition: Extract<Condition, { test: 'chosen' }>, choiceId: string): Condition {
  const { choiceIds } = condition
  if (!choiceIds.includes(choiceId)) return { ...condition, choiceIds: [...choiceIds, choiceId] }
  return choiceIds.length === 1 ? condition : { ...condition, choiceIds: choiceIds.filter(id => id !== choiceId) }
}
