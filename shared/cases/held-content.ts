import * as z from 'zod/mini'
import type { Instant } from '../kernel/local-date'

/**
 * What a resident's words or photo wait for (product.md B.3). `checking`: the answer of the check is on its way.
 * `unchecked`: nobody could check it, so the station has a look; meanwhile it is read like anything else, for who has no
 * openid (H5) must be heard too. `held`: the check had doubts; only the station sees it. `blocked`: the station keeps it
 * from view, for a reason.
 */
export const heldState = z.enum(['checking', 'unchecked', 'held', 'blocked'])
export type HeldState = z.output<typeof heldState>

/**
 * `risky`, `review`: the verdict. `noOpenid`, `notVisited` (no visit within two hours), `unavailable`, `noAnswer` (none
 * within half an hour): why there is none. `station`: the station decided.
 */
export const heldWhy = z.enum([
  'asked',
  'risky',
  'review',
  'noOpenid',
  'notVisited',
  'unavailable',
  'noAnswer',
  'station',
])
export type HeldWhy = z.output<typeof heldWhy>

export const heldPartKind = z.enum(['text', 'photo'])

/** One piece of what was written or photographed that is not simply clear. */
export interface HeldPart {
  readonly part: z.output<typeof heldPartKind>
  /** Of the event whose words they are, or of the photo. */
  readonly id: string
  readonly state: HeldState
  readonly why: HeldWhy
  readonly since: Instant
}

/** What content safety keeps in mind of a case; what is clear is not in it. */
export interface CaseSafety {
  readonly parts: readonly HeldPart[]
  /** Since when the oldest of them waits for the station; null when none does. */
  readonly waitingSince: Instant | null
}

/** What an event says of content: parts that are kept in mind from now on, ids of parts that are clear. */
export interface ContentChange {
  readonly held?: readonly HeldPart[]
  readonly cleared?: readonly string[]
}

export const heldParts = (current: { readonly safety?: CaseSafety }): readonly HeldPart[] => current.safety?.parts ?? []

/** Whether the station has something to decide about it. */
export const waitsForStation = ({ state }: HeldPart): boolean => state === 'unchecked' || state === 'held'

/** The same as before when the event says nothing of content. */
export function safetyAfter(
  before: CaseSafety | undefined,
  { held = [], cleared = [] }: ContentChange,
): CaseSafety | undefined {
  if (!held.length && !cleared.length) return before
  const changed = new Set([...held.map(part => part.id), ...cleared])
  const parts = [...(before?.parts ?? []).filter(part => !changed.has(part.id)), ...held]
  const waiting = parts.filter(waitsForStation).map(part => part.since)
  return { parts, waitingSince: waiting.length ? Math.min(...waiting) : null }
}

/** How somebody stands to held content: who wrote it, the station that decides, everybody else who may see the case. */
export type ContentReader = 'writer' | 'station' | 'other'

/** Writers read their own words always, but not a photo that is held: it is shown to nobody but the station. */
export function isReadable(part: HeldPart | undefined, reader: ContentReader): boolean {
  if (!part || part.state === 'unchecked' || reader === 'station') return true
  return reader === 'writer' && (part.part === 'text' || part.state === 'checking')
}

/** An answer may take half an hour; after that the station looks itself (WeChat, mediaCheckAsync). */
export const answerWithinMs = 30 * 60_000
