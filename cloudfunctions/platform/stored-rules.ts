import type { KeywordRules } from '@shared/categories/keyword-rules'
import type { CalendarRules, RulesInForce } from '@shared/deadlines/rules'

/** When and why a version came into force, and by whom; null for an import, which nobody signs. */
export interface Publication {
  /** The client's id of the act: publishing twice with it is publishing once. */
  readonly requestId: string
  readonly at: number
  readonly by: { readonly personId: string; readonly name: string } | null
  readonly note: string
}

/** The deadlines: what is in force as `deadlines`, and every version published under its number. */
export type StoredDeadlines = RulesInForce['deadlines'] & {
  readonly _id: 'deadlines' | `deadlines:${number}`
  readonly kind: 'deadlines'
  readonly published: Publication
}

/** The same for the calendar. */
export type StoredCalendar = CalendarRules & {
  readonly _id: 'calendar' | `calendar:${number}`
  readonly kind: 'calendar'
  readonly published: Publication
  /** False in the one in force as long as open deadlines have still to be counted again on it. */
  readonly recounted: boolean
}

/** The same for the words that suggest a category. */
export type StoredKeywords = KeywordRules & {
  readonly _id: 'keywords' | `keywords:${number}`
  readonly kind: 'keywords'
  readonly published: Publication
}

/** Stored document of `rules`. */
export type StoredRules = StoredDeadlines | StoredCalendar | StoredKeywords
