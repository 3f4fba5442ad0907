import type { CampaignRules } from '@shared/campaigns/campaign-rules'
import type { KeywordRules } from '@shared/categories/keyword-rules'
import type { CalendarRules, RulesInForce } from '@shared/deadlines/rules'
import type { LimitRules } from '@shared/limits/limit-rules'

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

/** The same for how often a person may do what. */
export type StoredLimits = LimitRules & {
  readonly _id: 'limits' | `limits:${number}`
  readonly kind: 'limits'
  readonly published: Publication
}

/** The same for which campaigns may run at all. */
export type StoredCampaignRules = CampaignRules & {
  readonly _id: 'campaigns' | `campaigns:${number}`
  readonly kind: 'campaigns'
  readonly published: Publication
}

/** Who may not report now, as keyed hashes: a copy of `reporterBlocks` that comes with the rules and so costs no read. */
export interface StoredBlocks {
  readonly _id: 'blocks'
  readonly kind: 'blocks'
  /** Raised by every change. */
  readonly version: number
  readonly blocks: readonly { readonly id: string; readonly tag: string; readonly until: number }[]
}

/** Stored document of `rules`. */
export type StoredRules =
  | StoredDeadlines
  | StoredCalendar
  | StoredKeywords
  | StoredLimits
  | StoredCampaignRules
  | StoredBlocks
