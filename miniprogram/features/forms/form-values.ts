import type { Answers, AnswerValue } from '@shared/forms/answers'
import type { AnswerRule } from '@shared/forms/check-answers'
import type { Question } from '@shared/forms/question'
import { shownQuestions } from '@shared/forms/shown-questions'
import { type PendingPhoto, sentPhotos } from '@/platform/pending-photo'

/** What is filled in so far: photos are kept apart until they have arrived in the cloud. */
export interface FormValues {
  readonly answers: Answers
  readonly photos: Readonly<Record<string, readonly PendingPhoto[]>>
}

/** Makes the next values of the newest ones: two questions may change in one tap's time. */
export type ChangeValues = (change: (values: FormValues) => FormValues) => void

/** By question, the rule that its answer breaks. */
export type FormProblems = Readonly<Record<string, AnswerRule>>

export const nothingFilled: FormValues = { answers: {}, photos: {} }

export const holdsSomething = ({ answers, photos }: FormValues): boolean =>
  Object.keys(answers).length > 0 || Object.values(photos).some(each => each.length > 0)

/** `undefined` takes the answer away. */
export function withAnswer(values: FormValues, questionId: string, value: AnswerValue | undefined): FormValues {
  const others = Object.entries(values.answers).filter(([id]) => id !== questionId)
  return { ...values, answers: Object.fromEntries(value === undefined ? others : [...others, [questionId, value]]) }
}

export const withPhotos = (values: FormValues, questionId: string, photos: readonly PendingPhoto[]): FormValues => ({
  ...values,
  photos: { ...values.photos, [questionId]: photos },
})

/** What would be handed in now: of photos those that have arrived. */
export function answersOf({ answers, photos }: FormValues): Answers {
  const arrived = Object.entries(photos).flatMap(([id, each]) => {
    const sent = sentPhotos(each).map(photo => ({ id: photo.id, fileId: photo.fileId }))
    return sent.length > 0 ? [[id, sent] as const] : []
  })
  return { ...answers, ...Object.fromEntries(arrived) }
}

/** Photos of the questions that are shown. */
export function shownPhotos(questions: readonly Question[], values: FormValues): readonly PendingPhoto[] {
  return shownQuestions(questions, answersOf(values)).flatMap(({ id, kind }) =>
    kind === 'photo' ? (values.photos[id] ?? []) : [],
  )
}
