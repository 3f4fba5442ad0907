import type { InputOf } from '@shared/kernel/contract'
import { DomainError } from '@shared/kernel/errors'
import type { OwnPush, pushActions } from '@shared/push/actions'
import { newPush } from '@shared/push/push'
import { spendAttempt } from '../../platform/attempts'
import type { Context } from '../../platform/context'
import { claimPushes, settlePushes } from './claim-pushes'
import { insertOnce } from './insert-missing-pushes'
import { presentPush } from './own-channels'
import { ownContact } from './own-contact'
import { changeContact } from './push-contact'
import { trialContent } from './push-content'
import { pushMeans } from './push-means'
import { tryWays } from './try-ways'
import { waysTo } from './ways-to'

const mostTrials = 5
/** There is nobody to try again for: whoever tapped sees at once what came of it. */
const lastAttempt = Number.POSITIVE_INFINITY

/**
 * Sends the caller a message over the ways that a task would take. The request is the id of the push, so the same tap sends
 * once; refused with `TOO_MANY_TRIES` after five in 15 minutes.
 */
export async function tryOut({ requestId }: InputOf<typeof pushActions.tryOut>, ctx: Context): Promise<OwnPush> {
  const { person } = await ctx.actor()
  const contact = await ownContact(ctx)
  const pushes = ctx.db.collection('pushes')
  const known = await pushes.get(requestId)
  if (known) return presentPush(ownOnly(known, contact._id))
  await spendAttempt(ctx, `push trial ${contact._id}`, mostTrials)

  const now = ctx.clock.now()
  const push = newPush({ _id: requestId, personId: contact._id, kind: null, caseId: null, at: now }, [], now, null)
  await insertOnce(ctx, push)
  const claimed = await claimPushes(ctx, [push])
  if (claimed.pushes.length) {
    const content = trialContent()
    const { channels } = await pushMeans(ctx)
    const ways = person ? waysTo(person, contact, content.template, channels) : []
    const attempt = await tryWays(ways, content, { now: () => ctx.clock.now(), attempts: lastAttempt, luck: 0 })
    await settlePushes(ctx, claimed, attempt)
    if (attempt.learnt(contact) !== contact) await changeContact(ctx, contact._id, attempt.learnt)
  }
  return presentPush(ownOnly((await pushes.get(requestId)) ?? push, contact._id))
}

/** The id of somebody else's push opens nothing. */
function ownOnly<P extends { readonly personId: string | null }>(push: P, personId: string): P {
  if (push.personId !== personId)
    throw new DomainError('INPUT_INVALID', { fields: [{ path: 'requestId', rule: 'used' }] })
  return push
}
