import { currentAccount } from '../account'
import { now } from '../clock'
import { asDomainError } from '../cloud/call'
import { isOnline, onNetworkChange } from '../network'
import { afterDone, afterFailure, hasRoom, networkBack, nextTryAt, onceMore, readyActs } from './outbox-rules'
import { removeAct, storeAct, storedAct, storedActs } from './outbox-store'
import { sendAct } from './send-act'
import { noteSent } from './sent-reports'
import type { NewAct, WaitingAct } from './waiting-act'

/** What the cloud answered to an act that had waited. */
export interface Sent {
  readonly act: WaitingAct
  readonly answer: unknown
}

const watchers = new Set<() => void>()
const receivers = new Set<(sent: Sent) => void>()
let shown: { readonly account: string; readonly acts: readonly WaitingAct[] } | null = null
let sending: Promise<void> | null = null
let timer: ReturnType<typeof setTimeout> | null = null

/** What the present account did and the cloud does not have, in order. The same array until something changes. */
export function waitingActs(): readonly WaitingAct[] {
  const account = currentAccount()
  if (shown?.account !== account) shown = { account, acts: storedActs(account) }
  return shown.acts
}

/** Calls `watcher` at every change; returns how to stop. */
export function watchOutbox(watcher: () => void): () => void {
  watchers.add(watcher)
  return () => watchers.delete(watcher)
}

/** Calls `receiver` with every act that the cloud has done; returns how to stop. */
export function onSent(receiver: (sent: Sent) => void): () => void {
  receivers.add(receiver)
  return () => receivers.delete(receiver)
}

function changed(): void {
  shown = null
  for (const watcher of watchers) watcher()
}

/**
 * Keeps an act until the cloud has done it, through restarts of the app. False when the device has no room: then nothing was
 * kept, and the person must be told. The same id again replaces what was kept of it.
 */
export function putAct(what: NewAct): boolean {
  const acts = waitingActs()
  const before = acts.find(each => each.id === what.id)
  if (!before && !hasRoom(acts, what.photos?.length ?? 0)) return false
  const order = before?.order ?? (acts.at(-1)?.order ?? 0) + 1
  const account = currentAccount()
  const kept = storeAct({
    ...what,
    version: 1,
    account,
    order,
    putAt: now(),
    tries: 0,
    notBefore: now(),
    refusal: null,
  })
  if (kept) changed()
  sendWaiting()
  return kept
}

/** The person gives it up, or takes it back to change it. */
export function dropAct(act: WaitingAct): void {
  removeAct(act)
  changed()
  sendWaiting()
}

/** The person says: once more. `input` changes what the person was asked about, as "I still want it". */
export function retryAct(act: WaitingAct, input: Readonly<Record<string, unknown>> = {}): void {
  storeAct(onceMore({ ...act, input: { ...act.input, ...input } }, now()))
  changed()
  sendWaiting()
}

/** Begins at launch: sends what an earlier start left, and again whenever the network comes back. */
export function startOutbox(): void {
  onNetworkChange(online => {
    if (!online) return
    for (const act of waitingActs()) storeAct(networkBack(act, now()))
    changed()
    sendWaiting()
  })
  for (const act of waitingActs()) storeAct(networkBack(act, now()))
  changed()
  sendWaiting()
}

/** Sends what may leave now, one act after the other; called while it does so, it goes on with what came meanwhile. */
export function sendWaiting(): Promise<void> {
  sending ??= sendAll().finally(() => {
    sending = null
    const next = isOnline() ? nextTryAt(waitingActs()) : null
    if (timer) clearTimeout(timer)
    timer = next === null ? null : setTimeout(sendWaiting, Math.max(0, next - now()))
  })
  return sending
}

async function sendAll(): Promise<void> {
  for (;;) {
    const [act] = isOnline() ? readyActs(waitingActs(), now()) : []
    if (!act) return
    await sendOne(act)
  }
}

async function sendOne(act: WaitingAct): Promise<void> {
  try {
    const answer = await sendAct(act, keepWhenStillThere)
    const revision = (answer as { revision?: unknown }).revision
    const waiting = storedActs(act.account)
    // First those behind it: the app may end between two writes, and an act that is still here is only repeated.
    for (const each of afterDone(act, typeof revision === 'number' ? revision : null, waiting)) storeAct(each)
    noteSent(act, answer)
    removeAct(act)
    changed()
    for (const receiver of receivers) receiver({ act, answer })
  } catch (error) {
    const { code, details } = asDomainError(error)
    const stored = storedAct(act.account, act.id)
    if (stored) keepWhenStillThere(afterFailure(stored, code, details, now()))
    changed()
  }
}

/** An act that the person gave up while it was on its way does not come back. */
function keepWhenStillThere(act: WaitingAct): void {
  if (storedAct(act.account, act.id)) storeAct(act)
}
