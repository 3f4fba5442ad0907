import * as z from 'zod/mini'
import { localDate, text } from '../kernel/fields'

export const mostQuestions = 50
export const mostChoices = 30
export const mostPhotos = 9
/** Of all its questions together; they are taken over in one call. */
export const mostPhotosInForm = 18
/** The longest text that an answer may be. */
export const mostCharacters = 500

/** A key of stored answers, so neither dots nor dollars, nor `__proto__`. */
const partId = z.string().check(z.regex(/^[0-9A-Za-z][0-9A-Za-z_-]{0,23}$/))

const choice = z.object({ id: partId, label: text(60) })

/**
 * A question is shown when what an earlier question was answered passes; a question that is not shown has no answer.
 * `chosen`: any of these was. `between`: a number or rating within the bounds, both included; null is no bound.
 */
const condition = z.discriminatedUnion('test', [
  z.object({ test: z.literal('answered'), questionId: partId }),
  z.object({
    test: z.literal('chosen'),
    questionId: partId,
    choiceIds: z.array(partId).check(z.minLength(1), z.maxLength(mostChoices)),
  }),
  z.object({
    test: z.literal('between'),
    questionId: partId,
    min: z.nullable(z.number()),
    max: z.nullable(z.number()),
  }),
])
export type Condition = z.output<typeof condition>

const common = {
  id: partId,
  label: text(120),
  /** A line of help below the question. */
  help: z.nullable(text(200)),
  required: z.boolean(),
  shownIf: z.nullable(condition),
}

const count = (most: number) => z.int().check(z.minimum(0), z.maximum(most))
const choices = z.array(choice).check(z.minLength(1), z.maxLength(mostChoices))

export const question = z.discriminatedUnion('kind', [
  /** `min` and `max` in UTF-16 code units, of an answer that is given. */
  z.object({ ...common, kind: z.literal('text'), min: count(mostCharacters), max: count(mostCharacters) }),
  z.object({ ...common, kind: z.literal('single'), choices }),
  /** `min` and `max`: how many are chosen, when any is. */
  z.object({ ...common, kind: z.literal('multi'), choices, min: count(mostChoices), max: count(mostChoices) }),
  /** `decimals`: digits after the point. */
  z.object({
    ...common,
    kind: z.literal('number'),
    min: z.nullable(z.number()),
    max: z.nullable(z.number()),
    decimals: count(4),
    unit: z.nullable(text(8)),
  }),
  z.object({ ...common, kind: z.literal('date'), min: z.nullable(localDate), max: z.nullable(localDate) }),
  z.object({ ...common, kind: z.literal('phone') }),
  z.object({ ...common, kind: z.literal('photo'), max: count(mostPhotos) }),
  /** From 1 to `max` stars. */
  z.object({ ...common, kind: z.literal('rating'), max: count(10) }),
])
export type Question = z.output<typeof question>
export type QuestionKind = Question['kind']
export type QuestionOf<K extends QuestionKind> = Extract<Question, { kind: K }>

export const questionKinds = [
  'text',
  'single',
  'multi',
  'number',
  'date',
  'phone',
  'photo',
  'rating',
] as const satisfies readonly QuestionKind[]
