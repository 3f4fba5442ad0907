import type { InputOf } from '@shared/kernel/contract'
import type { pushActions } from '@shared/push/actions'
import { afterAnswer } from '@shared/push/subscription'
import type { Context } from '../../platform/context'
import { ownContactId } from './own-contact'
import { changeContact, oncePerRequest, quotaOf, withQuota } from './push-contact'

/** Keeps the answers in the ledger, once a request. */
export async function recordConsents(
  { requestId, answers }: InputOf<typeof pushActions.consents>,
  ctx: Context,
): Promise<Record<string, never>> {
  const at = ctx.clock.now()
  await changeContact(
    ctx,
    await ownContactId(ctx),
    oncePerRequest(requestId, contact =>
      answers.reduce(
        (changed, { template, answer }) =>
          withQuota(changed, template, afterAnswer(quotaOf(changed, template), answer, at)),
        contact,
      ),
    ),
  )
  return {}
}
