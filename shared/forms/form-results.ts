import type { Answers, AnswerValue } from './answers'
import type { Question } from './question'
import { answerTo } from './shown-questions'

/** What was answered to one question, over all versions that asked it. */
export interface QuestionResult {
  readonly answered: number
  /** By choice or rating: how often. A multiple choice counts for each that was chosen. */
  readonly counts: Readonly<Record<string, number>>
  /** Of numbers and ratings; the mean is `sum / answered`. */
  readonly sum: number
  readonly min: number | null
  readonly max: number | null
}

export interface FormResults {
  readonly total: number
  /** By question; one that nobody answered is missing. */
  readonly questions: Readonly<Record<string, QuestionResult>>
}

export const noResults: FormResults = { total: 0, questions: {} }
const noResult: QuestionResult = { answered: 0, counts: {}, sum: 0, min: null, max: null }

/** The results with one more answer. Takes no notice of the order in which answers come. */
export function addAnswer(results: FormResults, questions: readonly Question[], given: Answers): FormResults {
  const changed = questions.flatMap(each => {
    const value = answerTo(given, each.id)
    return value === undefined ? [] : [[each.id, withValue(resultOf(results, each.id), each, value)] as const]
  })
  return { total: results.total + 1, questions: { ...results.questions, ...Object.fromEntries(changed) } }
}

export const resultOf = ({ questions }: FormResults, questionId: string): QuestionResult =>
  Object.hasOwn(questions, questionId) ? (questions[questionId] ?? noResult) : noResult

export const meanOf = ({ answered, sum }: QuestionResult): number | null => (answered ? sum / answered : null)

function withValue(before: QuestionResult, { kind }: Question, value: AnswerValue): QuestionResult {
  const next = { ...before, answered: before.answered + 1 }
  if (kind === 'single' || kind === 'multi') {
    return { ...next, counts: counted(before.counts, [value].flat().map(String)) }
  }
  if (typeof value !== 'number') return next
  return {
    ...next,
    counts: kind === 'rating' ? counted(before.counts, [String(value)]) : before.counts,
    sum: before.sum + value,
    min: before.min === null ? value : Math.min(before.min, value),
    max: before.max === null ? value : Math.max(before.max, value),
  }
}

function counted(counts: QuestionResult['counts'], keys: readonly string[]): QuestionResult['counts'] {
  const next = new Map(Object.entries(counts))
  for (const key of keys) next.set(key, (next.get(key) ?? 0) + 1)
  return Object.fromEntries(next)
}

export interface Bar {
  /** Of a number, both ends; the last bar holds its upper end too. */
  readonly from: number
  readonly to: number
  readonly count: number
}

/** Numbers in bars of the same width, for a chart; one bar when all are the same. */
export function histogram(numbers: readonly number[], bars = 8): readonly Bar[] {
  if (!numbers.length) return []
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)]
  const many = low === high ? 1 : bars
  const width = (high - low) / many
  const counts = new Array<number>(many).fill(0)
  for (const each of numbers) {
    const at = width === 0 ? 0 : Math.min(many - 1, Math.floor((each - low) / width))
    counts[at] = (counts[at] ?? 0) + 1
  }
  return counts.map((count, i) => ({ from: low + i * width, to: i === many - 1 ? high : low + (i + 1) * width, count }))
}
