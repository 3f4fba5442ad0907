import type { Instant } from '../../shared/kernel/local-date'

/** When each thing would happen next; null: there is nothing of it. */
export interface Coming {
  readonly sweep: Instant | null
  readonly send: Instant | null
  readonly act: Instant | null
  readonly look: Instant
}

export interface Step {
  readonly at: Instant
  readonly what: keyof Coming
}

const inTurn = ['sweep', 'send', 'act'] as const

/**
 * What happens next, and when: the earliest, at the same instant in this order, and never before `now`. What should have
 * happened already (a message that arrived late is due since it was written) happens at once.
 */
export function nextStep(now: Instant, coming: Coming): Step {
  const at = Math.max(now, Math.min(coming.look, ...inTurn.map(what => coming[what] ?? coming.look)))
  const due = (what: keyof Coming) => (coming[what] ?? Number.POSITIVE_INFINITY) <= at
  return { at, what: inTurn.find(due) ?? 'look' }
}
