import * as z from 'zod/mini'
import { complexities } from '../deadlines/policy'
import { text } from '../kernel/fields'

const word = text(12, 1)
const weight = z.int().check(z.minimum(1), z.maximum(10))

const keywordRule = z.object({
  /** Any of them counts, each once however often it is written. */
  words: z.array(word).check(z.minLength(1), z.maxLength(80)),
  /** What they point to; null when they say nothing about the category. */
  categoryId: z.nullable(z.string().check(z.maxLength(64))),
  /** How difficult they make it look; null when they say nothing about that. */
  complexity: z.nullable(z.enum(complexities)),
  /** What each word adds to the category. */
  weight,
  /** The rule is silent when one of these stands in the text. */
  unless: z.array(word).check(z.maxLength(40)),
})
export type KeywordRule = z.output<typeof keywordRule>

/** The whole set as an administrator edits it (product.md B.1); its version is given by publishing. */
export const keywordRulesInput = z.object({
  rules: z.array(keywordRule).check(z.maxLength(200)),
  /** Right before a word, they take it back: 不是噪音. */
  negations: z.array(word).check(z.maxLength(20)),
  /** A category below this sum is not suggested. */
  leastScore: z.int().check(z.minimum(1), z.maximum(50)),
  /** Nor one that is not ahead of the next by so much. */
  leastLead: z.int().check(z.minimum(0), z.maximum(50)),
})
export type KeywordRulesInput = z.output<typeof keywordRulesInput>

/** What suggests a category from the text; a new version replaces the one in force and the old ones are kept. */
export interface KeywordRules extends KeywordRulesInput {
  readonly version: number
}
