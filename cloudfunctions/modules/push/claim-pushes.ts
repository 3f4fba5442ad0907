import { randomUUID } from 'node:crypto'
import { minuteMs } from '@shared/kernel/local-date'
import type { Push, UnsentReason } from '@shared/push/push'
import type { Services } from '../../platform/context'
import type { Attempt } from './try-ways'

/**
 * Longer than a function may run: a push that is still being sent then was left by a run that died, and nobody knows whether it
 * went out.
 */
const leaseMs = 5 * minuteMs

type Touches = Pick<Services, 'db' | 'clock'>

export interface Claimed {
  readonly claim: string
  readonly pushes: readonly Push[]
}

/** Takes those of the pushes for this attempt that still wait; whoever comes second gets none of them. */
export async function claimPushes({ db, clock }: Touches, waiting: readonly Push[]): Promise<Claimed> {
  const claim = randomUUID()
  const { command } = db
  const stored = db.collection('pushes')
  const _id = command.in(waiting.map(each => each._id))
  const taken = await stored.update(
    { _id, state: 'waiting', dueAt: command.lte(clock.now()) },
    { state: 'sending', claim, dueAt: clock.now() + leaseMs, attempts: command.inc(1) },
  )
  if (!taken) return { claim, pushes: [] }
  if (taken === waiting.length)
    return { claim, pushes: waiting.map(each => ({ ...each, attempts: each.attempts + 1 })) }
  return { claim, pushes: await stored.find({ where: { _id, claim }, limit: waiting.length }) }
}

/** Writes what came of an attempt, unless it was given up meanwhile. */
export async function settlePushes(
  { db }: Touches,
  { claim, pushes }: Claimed,
  { state, why, dueAt, receipts }: Attempt,
): Promise<void> {
  const { command } = db
  await db
    .collection('pushes')
    .update(
      { _id: command.in(pushes.map(each => each._id)), claim, state: 'sending' },
      { state, why, dueAt, claim: null, ...(receipts.length ? { receipts: command.push([...receipts]) } : {}) },
    )
}

/** Ends pushes that a run left behind while sending; answers how many. They are never sent again: it could be twice. */
export const giveUpLeft = ({ db, clock }: Touches): Promise<number> =>
  db
    .collection('pushes')
    .update({ state: 'sending', dueAt: db.command.lte(clock.now()) }, { state: 'uncertain', dueAt: null, claim: null })

const againAfterMs = 60 * minuteMs

/** What cannot be sent because of a defect keeps nobody else waiting; what was begun already ends with its lease. */
export async function putOff({ db, clock }: Touches, pushes: readonly Push[]): Promise<void> {
  const _id = db.command.in(pushes.map(each => each._id))
  await db.collection('pushes').update({ _id, state: 'waiting' }, { dueAt: clock.now() + againAfterMs })
}

/** Ends pushes for which there is no reason any more. */
export async function dropPushes(
  { db }: Touches,
  pushes: readonly Push[],
  why: Extract<UnsentReason, 'read' | 'movedOn' | 'noChannel'>,
): Promise<void> {
  if (!pushes.length) return
  await db
    .collection('pushes')
    .update(
      { _id: db.command.in(pushes.map(each => each._id)), state: 'waiting' },
      { state: 'dropped', why, dueAt: null },
    )
}
