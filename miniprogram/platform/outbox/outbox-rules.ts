import type { ErrorCode, ErrorDetails } from '@shared/kernel/errors'
import type { WaitingAct } from './waiting-act'

/** The device gives 10 MB in WeChat; words are small, photos lie beside them as files. */
export const outboxLimits = { acts: 100, photos: 90 } as const

const firstPauseMs = 5_000
const longestPauseMs = 10 * 60_000
/** A service that refuses this often will not be had by patience. */
const mostTries = 12

/** These pass by themselves; everything else the person has to look at. */
const passing: ReadonlySet<ErrorCode> = new Set([
  'NETWORK_UNREACHABLE',
  'BUSY_TRY_AGAIN',
  'SERVER_TROUBLE',
  'TOO_MANY_TRIES',
  'LIMIT_REACHED',
])

/** True when there is room for an act with so many photos more. */
export const hasRoom = (acts: readonly WaitingAct[], photos: number): boolean =>
  acts.length < outboxLimits.acts &&
  acts.reduce((sum, each) => sum + (each.photos?.length ?? 0), photos) <= outboxLimits.photos

/**
 * The acts that may leave now, in order: of every case the first that is still here, so that an answer never overtakes the
 * acceptance before it; also one behind a refused act waits.
 */
export function readyActs(acts: readonly WaitingAct[], now: number): readonly WaitingAct[] {
  const held = new Set<string>()
  return [...acts]
    .sort((a, b) => a.order - b.order)
    .filter(({ caseId, refusal, notBefore }) => {
      const isBehind = caseId !== null && held.has(caseId)
      if (caseId !== null) held.add(caseId)
      return !isBehind && refusal === null && notBefore <= now
    })
}

/** When the queue has something to do again, milliseconds; null when only the person can move it. */
export function nextTryAt(acts: readonly WaitingAct[]): number | null {
  const times = readyActs(acts, Number.POSITIVE_INFINITY).map(each => each.notBefore)
  return times.length > 0 ? Math.min(...times) : null
}

/**
 * What becomes of an act after a failure: another try after a pause that doubles, up to ten minutes, or it stays with its
 * refusal. No network is no try: waiting for it never ends in a refusal.
 */
export function afterFailure(act: WaitingAct, code: ErrorCode, details: ErrorDetails, now: number): WaitingAct {
  const tries = act.tries + 1
  if (!passing.has(code) || (tries >= mostTries && code !== 'NETWORK_UNREACHABLE'))
    return { ...act, tries, refusal: code }
  const pause = Math.min(longestPauseMs, firstPauseMs * 2 ** Math.min(tries - 1, 10))
  return { ...act, tries, notBefore: now + Math.max(pause, details.retryAfterMs ?? 0) }
}

/** The network is back: what only waited for it goes at once, a limit of the service still counts. */
export const networkBack = (act: WaitingAct, now: number): WaitingAct =>
  act.refusal === null && act.notBefore - now <= longestPauseMs ? { ...act, notBefore: now } : act

/** The person says: once more. */
export const onceMore = (act: WaitingAct, now: number): WaitingAct => ({
  ...act,
  refusal: null,
  tries: 0,
  notBefore: now,
})

/**
 * The acts on a case behind one that the cloud has done at `revision`. They were done looking at the same state of the case;
 * when nothing but the act itself came in between, they have seen the newest. Otherwise they stay as they are and the cloud
 * says that something changed meanwhile.
 */
export function afterDone(
  done: WaitingAct,
  revision: number | null,
  acts: readonly WaitingAct[],
): readonly WaitingAct[] {
  const seen = done.input.seenRevision
  if (done.caseId === null || revision === null || typeof seen !== 'number' || revision !== seen + 1) return []
  return acts
    .filter(each => each.caseId === done.caseId && each.id !== done.id && each.input.seenRevision === seen)
    .map(each => ({ ...each, input: { ...each.input, seenRevision: revision } }))
}
