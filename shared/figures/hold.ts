import * as z from 'zod/mini'
import type { Case } from '../cases/case'
import type { CaseAct } from '../cases/case-act'
import { openSupervision, replyIsLate } from '../cases/supervision-rule'
import type { Instant } from '../kernel/local-date'

/** What an open case waits for, most pressing first: the order in which they are looked for and listed. */
export const holds = [
  'verdict',
  'lateReply',
  'extensionDecision',
  'acceptance',
  'newHands',
  'decision',
  'telling',
  'awayPerson',
  'desk',
  'reply',
  'person',
  'reporter',
] as const
export const hold = z.enum(holds)
export type Hold = z.output<typeof hold>

/** What is read of a case to tell what it waits for. */
export type Held = Pick<Case, 'status' | 'assignee' | 'supervision' | 'extension' | 'decision'>

/** What it waits for, and the name of who could end that: a person, or a desk. */
export interface HeldBy {
  readonly hold: Hold
  readonly by: string
}

/**
 * Where an open case is stuck. A decision that somebody above has to make comes before the work itself: it helps at
 * once, and whoever works on it can do nothing about it. `away`: people on leave today.
 */
export function holdOf(current: Held, now: Instant, away: ReadonlySet<string>): HeldBy {
  const { status, assignee, extension, decision } = current
  const by = assignee.name
  const order = orderHold(current, now)
  if (order === 'verdict') return { hold: order, by: current.supervision?.byName ?? '' }
  if (order === 'lateReply') return { hold: order, by }
  if (status === 'waiting') return { hold: 'reporter', by: '' }
  if (extension) return { hold: 'extensionDecision', by: extension.decider.name }
  if (assignee.kind === 'person' && away.has(assignee.id)) return { hold: 'awayPerson', by }
  if (status === 'dispatched') return { hold: 'acceptance', by }
  if (status === 'sentBack') return { hold: 'newHands', by }
  if (status === 'deciding') return { hold: 'decision', by: decision?.desk.name ?? by }
  if (status === 'telling') return { hold: 'telling', by }
  if (assignee.kind === 'desk') return { hold: 'desk', by }
  return { hold: order ?? 'person', by }
}

/** What an open 督办 order waits for; null without one. */
export function orderHold(current: Pick<Case, 'supervision'>, now: Instant): Hold | null {
  const order = openSupervision(current)
  if (!order) return null
  if (order.reply) return 'verdict'
  return replyIsLate(current, now) ? 'lateReply' : 'reply'
}

/** Acts that end such a wait, the most direct first; which of them a viewer may do is the policy's question. */
export const helpfulActs: Readonly<Record<Hold, readonly CaseAct[]>> = {
  verdict: ['acceptSupervision', 'returnSupervision'],
  lateReply: ['replySupervision', 'supervise', 'endSupervision', 'transfer', 'markUrgent'],
  extensionDecision: ['decideExtension', 'supervise'],
  acceptance: ['accept', 'transfer', 'supervise'],
  newHands: ['transfer', 'accept', 'reject', 'supervise'],
  decision: ['decide', 'supervise'],
  telling: ['tell', 'supervise'],
  awayPerson: ['transfer', 'supervise'],
  desk: ['transfer', 'supervise', 'addCoHandler'],
  reply: ['replySupervision', 'addCoHandler', 'transfer'],
  person: ['supervise', 'addCoHandler', 'transfer'],
  reporter: [],
}
