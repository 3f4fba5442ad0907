import type { Supervision } from '@shared/cases/case-parts'
import type { Instant } from '@shared/kernel/local-date'
import { sayInstant } from '@shared/kernel/say-time'
import { supervisionWords as words } from '@shared/messages/supervision-words'

export interface SupervisionView {
  readonly by: string
  readonly reason: string | null
  readonly reply: { readonly said: string; readonly text: string } | null
  /** What it waits for, or how it ended. */
  readonly now: string | null
  readonly light: 'soon' | 'late' | null
}

/** A 督办 order as who is responsible and the supervisor read it. */
export function supervisionOf(
  { reason, byName, replyBy, reply, acceptedAt }: Supervision,
  now: Instant,
): SupervisionView {
  const by = byName === null ? words.bySweep : words.byPerson(byName)
  const said = reply && { said: words.replied(reply.byName, sayInstant(reply.at, now)), text: reply.text }
  if (acceptedAt !== null) {
    return { by, reason, reply: said, now: words.settled(sayInstant(acceptedAt, now)), light: null }
  }
  if (said) return { by, reason, reply: said, now: null, light: null }
  const when = sayInstant(replyBy, now)
  const late = now > replyBy
  return {
    by,
    reason,
    reply: null,
    now: late ? words.replyLate(when) : words.replyBy(when),
    light: late ? 'late' : 'soon',
  }
}
