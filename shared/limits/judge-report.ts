import type { Limit, LimitRulesInput } from './limit-rules'

/** An earlier report of the same person, as little of it as the judgement needs. */
export interface EarlierReport {
  readonly id: string
  readonly at: number
  /** Equal for the same words about the same grid. */
  readonly mark: string
}

export type Verdict =
  | { readonly kind: 'fine' }
  | { readonly kind: 'tooMany'; readonly retryAfterMs: number }
  | { readonly kind: 'repeated'; readonly earlierId: string; readonly at: number }

const minuteMs = 60_000

/**
 * Whether one more report is within the limits, judged on the earlier ones of the same person. Windows slide: the oldest
 * report that still counts says when the next is possible. `insists`: the person was shown the earlier case and still wants it.
 */
export function judgeReport(
  { id, at: now, mark }: EarlierReport,
  insists: boolean,
  earlier: readonly EarlierReport[],
  { limits, repeats }: LimitRulesInput,
): Verdict {
  // The report itself, from an earlier try whose answer was lost.
  if (earlier.some(each => each.id === id)) return { kind: 'fine' }
  const retryAfterMs = Math.max(0, ...limits.report.map(limit => waitFor(limit, earlier, now)))
  if (retryAfterMs > 0) return { kind: 'tooMany', retryAfterMs }
  const same = earlier.filter(each => each.mark === mark)
  const repeated = waitFor(repeats, same, now)
  if (repeated > 0) return { kind: 'tooMany', retryAfterMs: repeated }
  const latest = same.filter(each => each.at > now - repeats.withinMinutes * minuteMs).sort((a, b) => b.at - a.at)[0]
  return latest && !insists ? { kind: 'repeated', earlierId: latest.id, at: latest.at } : { kind: 'fine' }
}

/** Milliseconds until fewer than `most` lie within the window; 0 when it is so already. */
function waitFor({ most, withinMinutes }: Limit, earlier: readonly EarlierReport[], now: number): number {
  const windowMs = withinMinutes * minuteMs
  const counting = earlier
    .map(({ at }) => at)
    .filter(at => at > now - windowMs)
    .sort((a, b) => b - a)
  const freed = counting[most - 1]
  return freed === undefined ? 0 : freed + windowMs - now
}

/** The longest time that an earlier report counts for anything, milliseconds. */
export const longestWindowMs = ({ limits, repeats }: LimitRulesInput): number =>
  Math.max(repeats.withinMinutes, ...limits.report.map(each => each.withinMinutes)) * minuteMs

/** The most earlier reports that can matter. */
export const mostCounted = ({ limits, repeats }: LimitRulesInput): number =>
  Math.max(repeats.most, ...limits.report.map(each => each.most))

/** Words as they are compared: blanks, punctuation, capitals and full width make no difference. */
export const comparable = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]+/gu, '')
