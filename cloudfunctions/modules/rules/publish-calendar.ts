import { type CalendarImport, mergedCalendar, shippedCalendarRules } from '@shared/calendar/merge-calendar'
import type { Context } from '../../platform/context'
import type { StoredCalendar, StoredRules } from '../../platform/stored-rules'

/**
 * Brings an imported calendar into force as a new version and answers it. The same import again is the same version, so
 * that one which was interrupted goes on where it stopped; null when nothing was ever imported and nothing is new.
 */
export function publishCalendar(
  { db, clock }: Pick<Context, 'db' | 'clock'>,
  imported: CalendarImport,
  note: string,
): Promise<StoredCalendar | null> {
  return db.transaction(async tx => {
    const current = calendarOrNull(await tx.get('rules', 'calendar'))
    const before = current ?? shippedCalendarRules
    const rules = mergedCalendar(before, imported)
    if (rules === before) return current
    const published = { requestId: `calendar-${rules.version}`, at: clock.now(), by: null, note }
    const next = { ...rules, kind: 'calendar' as const, published, recounted: false }
    await tx.create('rules', { ...next, _id: `calendar:${rules.version}` })
    await tx.put('rules', { ...next, _id: 'calendar' })
    return { ...next, _id: 'calendar' as const }
  })
}

/** Notes that every open deadline has been counted on this version, unless another one is in force by now. */
export function noteRecounted({ db }: Pick<Context, 'db'>, version: number): Promise<void> {
  return db.transaction(async tx => {
    const current = calendarOrNull(await tx.get('rules', 'calendar'))
    if (current?.version === version) await tx.put('rules', { ...current, recounted: true })
  })
}

export const calendarOrNull = (found: StoredRules | null): StoredCalendar | null =>
  found?.kind === 'calendar' ? found : null
