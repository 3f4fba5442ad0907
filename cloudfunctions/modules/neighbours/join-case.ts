import { applyEvent } from '@shared/cases/apply-event'
import type { Case } from '@shared/cases/case'
import { categoryOf } from '@shared/cases/categories'
import type { InputOf } from '@shared/kernel/contract'
import { DomainError } from '@shared/kernel/errors'
import type { FollowedCase, neighbourActions } from '@shared/neighbours/actions'
import { mostFollowers } from '@shared/neighbours/case-follow'
import { ownIdsOf } from '@shared/people/bind-staff'
import type { Context } from '../../platform/context'
import { isReporter } from '../cases/case.relations'
import { putCase } from '../cases/case.repository'
import { nowFor } from '../cases/now-for'
import { withConsent } from '../cases/with-consent'
import { ownerTagOf } from '../inbox/inbox.receiver'
import { withinLimits } from '../limits/within-limits'
import { presentFollowed } from './followed.presenter'
import { followIdOf } from './own-follows'

/**
 * 我也遇到: the caller follows somebody else's open case. The follow and the event that counts it are one transaction,
 * so the count is always that of the follows. A request id that the case has seen joins nobody again.
 */
export async function joinCase(
  { caseId, requestId, consentVersion }: InputOf<typeof neighbourActions.join>,
  ctx: Context,
): Promise<FollowedCase> {
  const known = await ctx.db.collection('cases').get(caseId)
  if (!known || !categoryOf(known.categoryId)?.inPublic) throw new DomainError('CASE_NOT_FOUND')
  const { person } = await ctx.actor()
  if (person && (await isReporter(ctx, ownIdsOf(person), known))) throw new DomainError('OWN_CASE')
  const [ownerTag = '', ...formerTags] = ownIdsOf(await withConsent(ctx, consentVersion)).map(id => ownerTagOf(ctx, id))
  await withinLimits(ctx, 'join')
  const joined = await ctx.db.transaction(async (tx): Promise<Joined> => {
    const current = await tx.get('cases', caseId)
    let follow = await tx.get('caseFollows', followIdOf(caseId, ownerTag))
    for (const tag of formerTags) follow ??= await tx.get('caseFollows', followIdOf(caseId, tag))
    if (!current) throw new DomainError('CASE_NOT_FOUND')
    if (follow) return { current, joinedAt: follow.joinedAt }
    const now = nowFor(ctx, current)
    if (current.events.some(event => event.id === requestId)) return { current, joinedAt: now }
    if (current.followerCount >= mostFollowers) throw new DomainError('CASE_STATE_FORBIDS')
    const event = { id: requestId, kind: 'joined', at: now, actor: { kind: 'neighbour' }, note: null } as const
    const next = applyEvent(current, event)
    await putCase(tx, next, ctx)
    await tx.create('caseFollows', { _id: followIdOf(caseId, ownerTag), caseId, ownerTag, joinedAt: now })
    return { current: next, joinedAt: now }
  })
  return presentFollowed(ctx, joined.current, joined.joinedAt)
}

interface Joined {
  readonly current: Case
  readonly joinedAt: number
}
