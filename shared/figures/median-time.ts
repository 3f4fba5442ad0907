import { workMsBetween } from '../calendar/working-hours'
import type { WorkTime } from '../cases/case-clock'
import { type Instant, minuteMs } from '../kernel/local-date'
import type { MedianTime } from './rates'

/** The smallest value that at least half of them do not exceed; null of none. */
export function medianOf(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.ceil(sorted.length / 2) - 1] ?? null
}

/** Medians of spans, each by the opening hours and by the calendar. Pauses count: the reporter waited through them. */
export function medianTimeOf(
  spans: readonly (readonly [from: Instant, to: Instant])[],
  { calendar, hours }: WorkTime,
): MedianTime {
  const minutes = (ms: number | null) => (ms === null ? null : Math.round(ms / minuteMs))
  return {
    cases: spans.length,
    workMinutes: minutes(medianOf(spans.map(([from, to]) => workMsBetween(from, to, calendar, hours)))),
    elapsedMinutes: minutes(medianOf(spans.map(([from, to]) => to - from))),
  }
}
