import type { Instant } from '../../shared/kernel/local-date'

/** Something that somebody will do at an instant. */
interface Appointment {
  readonly at: Instant
  readonly act: () => Promise<void>
}

/** What will happen, the earliest first; what is due at the same instant happens in the order it was put down. */
export interface Agenda {
  add(at: Instant, act: () => Promise<void>): void
  /** When the next appointment is; null when there is none. */
  nextAt(): Instant | null
  take(): Appointment | undefined
}

export function createAgenda(): Agenda {
  const waiting: Appointment[] = []
  return {
    add(at, act) {
      const index = waiting.findIndex(each => each.at > at)
      waiting.splice(index < 0 ? waiting.length : index, 0, { at, act })
    },
    nextAt: () => waiting[0]?.at ?? null,
    take: () => waiting.shift(),
  }
}
