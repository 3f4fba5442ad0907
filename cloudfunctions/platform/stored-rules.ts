import type { CalendarRules, RulesInForce } from '@shared/deadlines/rules'

/** Stored document of `rules`: the deadlines and the calendar in force, and every earlier version under its number. */
export type StoredRules =
  | ({ readonly _id: 'deadlines' | `deadlines:${number}`; readonly kind: 'deadlines' } & RulesInForce['deadlines'])
  | ({ readonly _id: 'calendar' | `calendar:${number}`; readonly kind: 'calendar' } & CalendarRules)
