import * as z from 'zod/mini'
import { fileId, id, requestId } from '../kernel/fields'
import type { Instant } from '../kernel/local-date'
import { mostCharacters, mostChoices, mostPhotos, mostQuestions } from './question'

/** An uploaded photo; its file is named after `id`. */
const answerPhoto = z.object({ id: requestId, fileId })
export type AnswerPhoto = z.output<typeof answerPhoto>

/**
 * text, date, phone: a string; single: the id of a choice; multi: ids of choices; number, rating: a number; photo:
 * photos. Which one fits is for `checkAnswers`.
 */
const answerValue = z.union([
  z.string().check(z.maxLength(2 * mostCharacters)),
  z.number(),
  z.array(z.string().check(z.maxLength(64))).check(z.maxLength(mostChoices)),
  z.array(answerPhoto).check(z.maxLength(mostPhotos)),
])
export type AnswerValue = z.output<typeof answerValue>

/** By question. */
export const answers = z
  .record(id, answerValue)
  .check(z.refine(given => Object.keys(given).length <= mostQuestions, 'too many'))
export type Answers = z.output<typeof answers>

/** Somebody of the organisers read what is personal in an answer. */
interface AnswerReveal {
  readonly requestId: string
  readonly at: Instant
  readonly by: { readonly personId: string; readonly name: string }
  readonly reason: string
}

/** Stored document of `formAnswers`. */
export interface FormAnswer {
  readonly _id: string
  readonly requestId: string
  readonly formId: string
  readonly version: number
  readonly personId: string
  readonly at: Instant
  /** Answers of the questions that were shown. */
  readonly answers: Answers
  /** What content safety said of its texts: those that are held stay out of lists and files. */
  readonly words: 'clear' | 'held' | 'unchecked'
  /** The case that it makes: `due` until it is filed; whoever files it does it once. */
  readonly outbox: {
    readonly kind: 'case'
    readonly state: 'due' | 'filed'
    readonly caseId: string
    readonly caseNo: string | null
  } | null
  readonly reveals: readonly AnswerReveal[]
}
