import type { InputOf, OutputOf } from '@shared/kernel/contract'
import type { Offered, pushActions } from '@shared/push/actions'
import type { PushTemplate } from '@shared/push/push-template'
import { mayAsk } from '@shared/push/subscription'
import type { Context } from '../../platform/context'
import { ownContact } from './own-contact'
import { quotaOf } from './push-contact'
import { pushMeans } from './push-means'

const forReporters: readonly PushTemplate[] = ['caseAnswered', 'askReporter']
const forStaff: readonly PushTemplate[] = ['caseAssigned', 'caseUrgent', 'caseOverdue']

/**
 * What the caller may be asked about. Staff who are bound get their messages without, and a browser, which cannot ask, has
 * nothing to show.
 */
export async function offerTemplates(
  _input: InputOf<typeof pushActions.offer>,
  ctx: Context,
): Promise<OutputOf<typeof pushActions.offer>> {
  if (!ctx.caller.startsWith('wx:')) return { templates: [] }
  const [contact, { roles }, { templateIds }] = await Promise.all([ownContact(ctx), ctx.actor(), pushMeans(ctx)])
  const isBound = contact.employee?.state === 'bound'
  const wanted = roles.length > 0 && !isBound ? [...forReporters, ...forStaff] : forReporters
  const now = ctx.clock.now()
  const templates = wanted.flatMap((template): Offered[] => {
    const id = templateIds.subscribe[template]
    return id && mayAsk(quotaOf(contact, template), now) ? [{ template, id }] : []
  })
  return { templates }
}
