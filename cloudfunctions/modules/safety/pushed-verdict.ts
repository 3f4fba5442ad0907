import * as z from 'zod/mini'
import type { Doubt } from '../../platform/safety/content-check'

/** What WeChat pushes when it has looked at a photo (mediaCheckAsync v2). */
const pushedVerdict = z.object({
  Event: z.literal('wxa_media_check'),
  trace_id: z.string().check(z.minLength(1), z.maxLength(128)),
  errcode: z.optional(z.int()),
  result: z.optional(z.object({ suggest: z.optional(z.string()) })),
})

export interface PhotoVerdict {
  readonly traceId: string
  /** `unavailable`: WeChat could not look at it. */
  readonly verdict: 'clear' | Doubt | 'unavailable'
}

/** Null for any other message. */
export function photoVerdictOf(message: unknown): PhotoVerdict | null {
  const parsed = pushedVerdict.safeParse(message)
  if (!parsed.success) return null
  const { trace_id: traceId, errcode = 0, result } = parsed.data
  return { traceId, verdict: errcode === 0 ? verdictOf(result?.suggest) : 'unavailable' }
}

function verdictOf(suggest: string | undefined): PhotoVerdict['verdict'] {
  if (suggest === 'pass') return 'clear'
  return suggest === 'risky' || suggest === 'review' ? suggest : 'unavailable'
}
