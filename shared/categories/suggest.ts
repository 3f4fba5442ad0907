import type { Complexity } from '../deadlines/policy'
import type { KeywordRule, KeywordRulesInput } from './keyword-rules'

/** A category that the words of a text point to. */
export interface Suggestion {
  readonly categoryId: string
  readonly score: number
  /** As they stand in the text, in its order. */
  readonly words: readonly string[]
}

export interface ComplexitySuggestion {
  readonly complexity: Complexity
  readonly words: readonly string[]
}

/**
 * Categories that a text points to, the likeliest first; none when the first is too weak or too close to the second,
 * because a wrong suggestion costs more than none. "3 号楼的楼道灯坏了" → facility, because of "楼道灯" and "坏了".
 */
export function suggestCategories(text: string, set: KeywordRulesInput): readonly Suggestion[] {
  const ranked = rankCategories(text, set)
  const [first, second] = ranked
  const isSure =
    first && first.score >= set.leastScore && first.score - (second?.score ?? 0) >= (second ? set.leastLead : 0)
  return isSure ? ranked.filter(each => each.score >= set.leastScore) : []
}

/** Every category that a word of the text points to, however weakly: what the try-out box shows. */
export function rankCategories(text: string, { rules, negations }: KeywordRulesInput): readonly Suggestion[] {
  const found = matches(
    text,
    rules.filter(rule => rule.categoryId !== null),
    negations,
  )
  const scores = new Map<string, { score: number; words: string[] }>()
  for (const { word, rules: pointing } of found) {
    for (const { categoryId, weight } of pointing) {
      const of = scores.get(categoryId ?? '') ?? { score: 0, words: [] }
      of.score += weight
      of.words.push(word)
      scores.set(categoryId ?? '', of)
    }
  }
  // A stable order for equal scores: as the rules name them.
  return [...scores].map(([categoryId, of]) => ({ categoryId, ...of })).sort((a, b) => b.score - a.score)
}

/** The most difficult class that the words of a text speak of; for who accepts the case, never for the resident. */
export function suggestComplexity(text: string, { rules, negations }: KeywordRulesInput): ComplexitySuggestion | null {
  const found = matches(
    text,
    rules.filter(rule => rule.complexity !== null),
    negations,
  )
  const hardest = byDifficulty.find(complexity => found.some(match => speaksOf(match, complexity)))
  if (!hardest) return null
  return { complexity: hardest, words: found.filter(match => speaksOf(match, hardest)).map(({ word }) => word) }
}

const byDifficulty: readonly Complexity[] = ['hard', 'complex', 'normal', 'inquiry']
const speaksOf = ({ rules }: Match, complexity: Complexity): boolean =>
  rules.some(rule => rule.complexity === complexity)

interface Match {
  readonly word: string
  readonly at: number
  readonly rules: readonly KeywordRule[]
}

/** Full-width letters and digits, capitals and blanks make no difference. */
export const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '')

/**
 * The words of the rules that stand in a text, in its order. A longer word hides the shorter ones in it ("楼道灯" counts,
 * its "灯" does not), and one right behind a negation does not count.
 */
function matches(text: string, rules: readonly KeywordRule[], negations: readonly string[]): readonly Match[] {
  const said = plain(text)
  const spoken = rules.filter(({ unless }) => !unless.some(each => said.includes(plain(each))))
  const rulesOf = new Map<string, KeywordRule[]>()
  for (const rule of spoken) {
    for (const word of new Set(rule.words.map(plain))) rulesOf.set(word, [...(rulesOf.get(word) ?? []), rule])
  }
  const taken = new Array<boolean>(said.length).fill(false)
  const denials = negations.map(plain)
  const found: Match[] = []
  for (const [word, of] of [...rulesOf].sort(([a], [b]) => b.length - a.length)) {
    const at = freePlace(said, word, taken, denials)
    if (at !== null) found.push({ word, at, rules: of })
  }
  return found.sort((a, b) => a.at - b.at)
}

/** Where a word stands first that no longer one has taken and nothing denies; takes all its places. */
function freePlace(said: string, word: string, taken: boolean[], denials: readonly string[]): number | null {
  let first: number | null = null
  for (let at = said.indexOf(word); at >= 0; at = said.indexOf(word, at + 1)) {
    if (taken[at] || taken[at + word.length - 1]) continue
    taken.fill(true, at, at + word.length)
    const denied = denials.some(denial => said.slice(0, at).endsWith(denial))
    if (!denied) first ??= at
  }
  return first
}
