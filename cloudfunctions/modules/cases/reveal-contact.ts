import type { caseActions } from '@shared/cases/actions'
import type { InputOf, OutputOf } from '@shared/kernel/contract'
import { DomainError } from '@shared/kernel/errors'
import type { Context } from '../../platform/context'
import { changeCase } from './act-on-case'
import { presentDetail } from './case.presenter'
import { staffEvent } from './events'

/** Shows the reporter's phone, for a reason that stands in the history the reporter reads (product.md B.12). */
export async function revealContact(
  input: InputOf<typeof caseActions.revealContact>,
  ctx: Context,
): Promise<OutputOf<typeof caseActions.revealContact>> {
  const changed = await changeCase(ctx, 'revealContact', input, scene => {
    if (!scene.current.reporter?.phone) throw new DomainError('CONTACT_NOT_LEFT')
    return {
      events: [staffEvent(input.requestId, 'contactRevealed', scene, { note: input.reason })],
      tell: () => [],
    }
  })
  const { reporter } = changed
  if (!reporter?.phone) throw new DomainError('CONTACT_NOT_LEFT')
  return { name: reporter.name, phone: reporter.phone, detail: await presentDetail(ctx, changed) }
}
