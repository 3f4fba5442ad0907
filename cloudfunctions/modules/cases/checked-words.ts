import type { HeldPart } from '@shared/cases/held-content'
import type { Context } from '../../platform/context'

/**
 * What has to be kept in mind of words that a resident wrote in an event (product.md B.3): nothing when they are clear.
 * Whatever comes of it, the words are taken.
 */
export async function checkedWords(ctx: Context, eventId: string, words: string | null): Promise<readonly HeldPart[]> {
  if (words === null) return []
  const verdict = await ctx.contentCheck.text(words, ctx.caller)
  if (verdict.kind === 'clear') return []
  const state = verdict.kind === 'held' ? 'held' : 'unchecked'
  return [{ part: 'text', id: eventId, state, why: verdict.why, since: ctx.clock.now() }]
}
