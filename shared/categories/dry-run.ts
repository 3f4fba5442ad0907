import type { KeywordRulesInput } from './keyword-rules'
import { suggestCategories } from './suggest'

/** How the suggestions for some cases were and would be; each count is of cases. */
export interface SuggestionCounts {
  readonly cases: number
  /** What is suggested differs, or there is one where there was none. */
  readonly changed: number
  /** Suggested what the case was found to be, by the rules in force and by the edited ones. */
  readonly wasRight: number
  readonly wouldBeRight: number
  readonly wasSilent: number
  readonly wouldBeSilent: number
}

export const noCounts: SuggestionCounts = {
  cases: 0,
  changed: 0,
  wasRight: 0,
  wouldBeRight: 0,
  wasSilent: 0,
  wouldBeSilent: 0,
}

export function addCounts(a: SuggestionCounts, b: SuggestionCounts): SuggestionCounts {
  return {
    cases: a.cases + b.cases,
    changed: a.changed + b.changed,
    wasRight: a.wasRight + b.wasRight,
    wouldBeRight: a.wouldBeRight + b.wouldBeRight,
    wasSilent: a.wasSilent + b.wasSilent,
    wouldBeSilent: a.wouldBeSilent + b.wouldBeSilent,
  }
}

/** One case under the rules in force and under edited ones; `categoryId` is what it was found to be in the end. */
export function compareCase(
  { text, categoryId }: { readonly text: string; readonly categoryId: string },
  inForce: KeywordRulesInput,
  edited: KeywordRulesInput,
): SuggestionCounts {
  const was = suggestCategories(text, inForce)[0]?.categoryId
  const would = suggestCategories(text, edited)[0]?.categoryId
  return {
    cases: 1,
    changed: Number(was !== would),
    wasRight: Number(was === categoryId),
    wouldBeRight: Number(would === categoryId),
    wasSilent: Number(was === undefined),
    wouldBeSilent: Number(would === undefined),
  }
}
