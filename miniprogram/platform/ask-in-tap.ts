import { type Offered, pushActions } from '@shared/push/actions'
import { type AskMoment, askMoments } from '@shared/push/ask-moments'
import type { PushTemplate } from '@shared/push/push-template'
import { call } from './cloud/call'
import { newRequestId } from './new-ids'
import { canSubscribe, requestSubscription } from './subscribe'

/** What may be asked about, as the cloud said; null: not asked the cloud yet. */
let offered: readonly Offered[] | null = null

/** Learns, before any tap, what a tap may ask about: once in a run of the app, and never in a browser. */
export async function learnOffer(): Promise<void> {
  if (!canSubscribe || offered) return
  try {
    offered = (await call(pushActions.offer, {})).templates
  } catch {
    // Without an offer nothing is asked; what the person came for goes on.
  }
}

/**
 * Asks whether messages may come, as the first thing in a tap. What the tap is for goes on at once, whatever the answer. The same
 * is not asked twice in a run of the app.
 */
export function askInTap(moment: AskMoment): void {
  const wanted: readonly PushTemplate[] = askMoments[moment]
  const asked = (offered ?? []).filter(each => wanted.includes(each.template))
  if (asked.length === 0) return
  offered = (offered ?? []).filter(each => !asked.includes(each))
  const answering = requestSubscription(asked.map(each => each.id))
  answering.then(answers => keepAnswers(asked, answers)).catch(() => undefined)
}

async function keepAnswers(
  asked: readonly Offered[],
  answers: Awaited<ReturnType<typeof requestSubscription>>,
): Promise<void> {
  const given = asked.flatMap(({ template, id }) => {
    const answer = answers[id]
    return answer ? [{ template, answer }] : []
  })
  if (given.length > 0) await call(pushActions.consents, { requestId: newRequestId(), answers: given })
}
