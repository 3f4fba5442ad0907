import type { CloudClock } from '../clock'

/** Counts what happened to a subject within spans of time that end now. */
export class RateLimit {
  private readonly times = new Map<string, number[]>()

  constructor(
    private readonly clock: CloudClock,
    /** At most so many within so many milliseconds. */
    private readonly limits: { most: number; withinMs: number }[],
  ) {}

  /** Counts one more; false when it is too many, and then it is not counted. */
  take(subject: string): boolean {
    const now = this.clock.now()
    const longest = Math.max(...this.limits.map(({ withinMs }) => withinMs))
    const past = (this.times.get(subject) ?? []).filter(at => now - at < longest)
    const isFree = this.limits.every(({ most, withinMs }) => past.filter(at => now - at < withinMs).length < most)
    this.times.set(subject, isFree ? [...past, now] : past)
    return isFree
  }
}
