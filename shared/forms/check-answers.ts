import { phone } from '../kernel/fields'
import { parseLocalDate } from '../kernel/local-date'
import type { Answers, AnswerValue } from './answers'
import { mostCharacters, type Question } from './question'
import { answerTo, isEmpty, shownQuestions } from './shown-questions'

/** Rules that an answer can break; the words are in shared/messages/form-words.ts, the names in docs/api.md. */
export const answerRules = [
  'required',
  'wrongKind',
  'tooShort',
  'tooLong',
  'choiceUnknown',
  'chosenTwice',
  'tooFew',
  'tooMany',
  'tooSmall',
  'tooLarge',
  'tooPrecise',
  'notADay',
  'tooEarly',
  'tooLate',
  'notAPhone',
] as const
export type AnswerRule = (typeof answerRules)[number]

interface AnswerProblem {
  readonly questionId: string
  readonly rule: AnswerRule
}

export interface CheckedAnswers {
  /** Of the questions that are shown, in their order; empty ones and those of hidden or unknown questions are gone. */
  readonly answers: Answers
  /** At most one for a question. */
  readonly problems: readonly AnswerProblem[]
}

/** What of the given answers a form takes, and what is wrong with it. Nothing may be stored while there are problems. */
export function checkAnswers(form: { readonly questions: readonly Question[] }, given: Answers): CheckedAnswers {
  const answers: [string, AnswerValue][] = []
  const problems: AnswerProblem[] = []
  for (const each of shownQuestions(form.questions, given)) {
    const value = answerTo(given, each.id)
    const rule = value === undefined || isEmpty(value) ? missing(each) : brokenRule(each, value)
    if (rule) problems.push({ questionId: each.id, rule })
    if (value !== undefined && !isEmpty(value)) answers.push([each.id, plainValue(value)])
  }
  return { answers: Object.fromEntries(answers), problems }
}

const missing = ({ required }: Question): AnswerRule | null => (required ? 'required' : null)

const plainValue = (value: AnswerValue): AnswerValue => (typeof value === 'string' ? value.trim() : value)

/** The first rule that an answer which is not empty breaks, or null. */
function brokenRule(asked: Question, value: AnswerValue): AnswerRule | null {
  switch (asked.kind) {
    case 'text':
      return typeof value === 'string' ? lengthRule(value.trim().length, asked) : 'wrongKind'
    case 'single':
      if (typeof value !== 'string') return 'wrongKind'
      return asked.choices.some(choice => choice.id === value.trim()) ? null : 'choiceUnknown'
    case 'multi':
      return Array.isArray(value) ? chosenRule(value, asked) : 'wrongKind'
    case 'number':
      return isNumber(value) ? numberRule(value, asked) : 'wrongKind'
    case 'date':
      return typeof value === 'string' ? dayRule(value.trim(), asked) : 'wrongKind'
    case 'phone':
      if (typeof value !== 'string') return 'wrongKind'
      return phone.safeParse(value.trim()).success ? null : 'notAPhone'
    case 'photo':
      return Array.isArray(value) ? photosRule(value, asked.max) : 'wrongKind'
    case 'rating':
      if (!isNumber(value)) return 'wrongKind'
      return numberRule(value, { min: 1, max: asked.max, decimals: 0 })
  }
}

const isNumber = (value: AnswerValue): value is number => typeof value === 'number' && Number.isFinite(value)

function lengthRule(length: number, { min, max }: { min: number; max: number }): AnswerRule | null {
  if (length < min) return 'tooShort'
  return length > Math.min(max, mostCharacters) ? 'tooLong' : null
}

interface Several {
  readonly choices: readonly { readonly id: string }[]
  readonly min: number
  readonly max: number
}

function chosenRule(value: readonly unknown[], { choices, min, max }: Several): AnswerRule | null {
  if (!value.every(each => typeof each === 'string')) return 'wrongKind'
  if (new Set(value).size !== value.length) return 'chosenTwice'
  if (!value.every(each => choices.some(choice => choice.id === each))) return 'choiceUnknown'
  if (value.length < min) return 'tooFew'
  return value.length > max ? 'tooMany' : null
}

interface Range {
  readonly min: number | null
  readonly max: number | null
  readonly decimals: number
}

function numberRule(value: number, { min, max, decimals }: Range): AnswerRule | null {
  if (min !== null && value < min) return 'tooSmall'
  if (max !== null && value > max) return 'tooLarge'
  return Number(value.toFixed(decimals)) === value ? null : 'tooPrecise'
}

function dayRule(day: string, { min, max }: { min: string | null; max: string | null }): AnswerRule | null {
  try {
    parseLocalDate(day)
  } catch {
    return 'notADay'
  }
  if (min !== null && day < min) return 'tooEarly'
  return max !== null && day > max ? 'tooLate' : null
}

function photosRule(value: readonly unknown[], max: number): AnswerRule | null {
  const ids = value.map(each => (typeof each === 'object' && each !== null && 'id' in each ? each.id : null))
  if (ids.includes(null)) return 'wrongKind'
  if (new Set(ids).size !== ids.length) return 'chosenTwice'
  return ids.length > max ? 'tooMany' : null
}
