import type { InputOf, OutputOf } from '@shared/kernel/contract'
import { DomainError } from '@shared/kernel/errors'
import { withoutIdentities } from '@shared/people/bind-staff'
import type { Person } from '@shared/people/person'
import type { staffActions } from '@shared/people/staff-actions'
import { authorize } from '../../platform/authority'
import type { Context } from '../../platform/context'
import { DuplicateKey } from '../../platform/database-errors'
import { scopeNodes } from '../people/scope-nodes'
import { placePeople } from './place-of-person'
import { staffPolicy } from './staff.policy'

/**
 * Puts somebody on record with one role over one place of the caller's. They have no way in until they accept an
 * invitation. The id follows from caller and request, so the same request makes one person, whatever becomes of them.
 */
export async function addStaff(
  { requestId, name, phone, role, scope }: InputOf<typeof staffActions.add>,
  ctx: Context,
): Promise<OutputOf<typeof staffActions.add>> {
  const actor = await ctx.actor()
  const node = (await scopeNodes(ctx, [scope])).get(scope)
  const roles = [{ role, scope }]
  const place = node ? (await placePeople(ctx, [{ roles }])).placeOf({ roles }) : { orgPath: [], relations: [] }
  authorize(actor, 'add', staffPolicy, place)
  if (!actor.person) throw new DomainError('NOT_ALLOWED')
  const _id = `s-${ctx.secrets.tag('personId', `added ${actor.person._id} ${requestId}`).slice(0, 24)}`
  const added: Person = {
    _id,
    identities: withoutIdentities({ _id, identities: [] }, []),
    name,
    gender: null,
    phone,
    photoFileId: null,
    roles,
    leaves: [],
    consents: [],
    leftAt: null,
    demo: false,
  }
  try {
    await ctx.db.collection('people').insert(added)
  } catch (error) {
    if (!(error instanceof DuplicateKey)) throw error
  }
  return { personId: _id }
}
