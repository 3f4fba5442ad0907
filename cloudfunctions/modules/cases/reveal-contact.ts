import { placeSeen } from '@shared/cases/about-staff'
import type { caseActions } from '@shared/cases/actions'
import { maskName, maskPhone } from '@shared/cases/mask'
import type { InputOf, OutputOf } from '@shared/kernel/contract'
import { DomainError } from '@shared/kernel/errors'
import type { ContactReveal } from '@shared/reveals/contact-reveal'
import type { Context } from '../../platform/context'
import { countWithinLimits } from '../limits/within-limits'
import { changeCase, type Scene } from './act-on-case'
import { presentDetail } from './case.presenter'
import { staffEvent } from './events'

type Input = InputOf<typeof caseActions.revealContact>

/**
 * Shows the reporter's phone, for a reason that stands in the history the reporter reads (product.md B.12), and in the
 * lists of who looked. So many in a day, whoever's phones they are (`REVEALS_USED_UP`).
 */
export async function revealContact(input: Input, ctx: Context): Promise<OutputOf<typeof caseActions.revealContact>> {
  const changed = await changeCase(ctx, 'revealContact', input, async scene => {
    const reveal = revealOf(input, scene)
    const retryAfterMs = await countWithinLimits(ctx, 'reveal', scene.person._id)
    if (retryAfterMs > 0) throw new DomainError('REVEALS_USED_UP', { retryAfterMs })
    return {
      events: [staffEvent(input.requestId, 'contactRevealed', scene, { note: input.reason })],
      tell: () => [],
      alongside: tx => tx.put('contactReveals', reveal),
    }
  })
  const { reporter } = changed
  if (!reporter?.phone) throw new DomainError('CONTACT_NOT_LEFT')
  return { name: reporter.name, phone: reporter.phone, detail: await presentDetail(ctx, changed) }
}

/** Throws `CONTACT_NOT_LEFT`. */
function revealOf({ requestId, reason }: Input, { current, person, now }: Scene): ContactReveal {
  const { _id: caseId, caseNo, reporter } = current
  if (!reporter?.phone) throw new DomainError('CONTACT_NOT_LEFT')
  return {
    _id: `${caseId}:${requestId}`,
    caseId,
    caseNo,
    at: now,
    by: { personId: person._id, name: person.name },
    reason,
    reporterId: reporter.personId,
    nameMasked: reporter.name && maskName(reporter.name),
    phoneMasked: maskPhone(reporter.phone),
    orgPath: placeSeen(current),
  }
}
