import { hourOf, type Instant, instantOf, type LocalDate, localDateOf, type TimeOfDay } from '@shared/kernel/local-date'

/** `2026-11-22 09:41`, Beijing time. */
export function at(text: string): Instant {
  const [date, time] = text.split(' ')
  return instantOf(date as LocalDate, time as TimeOfDay)
}

export const say = (instant: Instant): string => `${localDateOf(instant)} ${hourOf(instant)}`
