import type { CaseAct } from '../../shared/cases/case-act'

/** How readily somebody does what the screen offers; an act that is not listed is done now and then too. */
const staff: Partial<Record<CaseAct, number>> = {
  accept: 10,
  resolve: 6,
  tell: 8,
  decide: 6,
  progress: 1.5,
  ask: 0.8,
  verify: 1,
  reopenFor: 2,
  transfer: 0.5,
  sendBack: 0.5,
  escalate: 0.4,
  submitForDecision: 0.3,
  reject: 0.1,
}

const resident: Partial<Record<CaseAct, number>> = { answerAsk: 6, rate: 4, reopen: 0.5, withdraw: 0.1 }

const seldom = 0.25

export const weightOf = (act: CaseAct, part: 'resident' | 'staff'): number =>
  (part === 'staff' ? staff : resident)[act] ?? seldom

/** Doing nothing weighs as much. */
const idle = 1

/** Picks by weight, undefined for doing nothing; `roll` is 0 ≤ x < 1. */
export function pickByWeight<T>(items: readonly T[], weight: (item: T) => number, roll: number): T | undefined {
  const whole = items.reduce((sum, each) => sum + weight(each), idle)
  let left = roll * whole
  return items.find(each => {
    left -= weight(each)
    return left < 0
  })
}
