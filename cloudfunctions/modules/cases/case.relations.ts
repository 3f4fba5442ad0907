import { answerableFirst, placeSeen } from '@shared/cases/about-staff'
import type { Case } from '@shared/cases/case'
import type { Actor } from '../../platform/actor'
import type { Relation, Resource } from '../../platform/authority'
import type { Context } from '../../platform/context'
import { ownerTagOf } from '../inbox/inbox.receiver'

/** Codes of the desks a person sits at: a desk is answered by the station staff of exactly its node. */
export const desksOf = (actor: Actor): readonly string[] =>
  actor.roles.filter(held => held.role === 'station').map(held => held.scope)

/** How the caller stands to a case. Only an anonymous case costs a read, of its sealed link. */
export async function resourceOf(ctx: Context, actor: Actor, current: Case): Promise<Resource> {
  return { orgPath: placeSeen(current), relations: await relationsOf(ctx, actor, current) }
}

async function relationsOf(ctx: Context, actor: Actor, current: Case): Promise<readonly Relation[]> {
  if (!actor.person) return []
  const { _id: personId } = actor.person
  const relations: Relation[] = []
  if (await isReporter(ctx, personId, current)) relations.push('reporter')
  if (current.assignee.kind === 'person' && current.assignee.id === personId) relations.push('assignee')
  if (current.assignee.kind === 'desk' && desksOf(actor).includes(current.assignee.id)) relations.push('deskMember')
  if (current.coHandlers.some(each => each.personId === personId)) relations.push('coHandler')
  if (isDecider(actor, personId, current)) relations.push('decider')
  if (answerableFirst(current)?.personId === personId) relations.push('firstResponder')
  return relations
}

/** Whether a request for more time waits for this person; nobody decides their own. */
function isDecider(actor: Actor, personId: string, { extension }: Case): boolean {
  if (!extension || extension.by.personId === personId) return false
  const { kind, id } = extension.decider
  return kind === 'person' ? id === personId : desksOf(actor).includes(id)
}

/** Whether this person reported it, through the sealed link when anonymous. */
export async function isReporter(
  ctx: Context,
  personId: string,
  current: Pick<Case, '_id' | 'anonymous' | 'reporter'>,
): Promise<boolean> {
  if (!current.anonymous) return current.reporter?.personId === personId
  const link = await ctx.db.collection('caseLinks').get(current._id)
  return link !== null && ctx.secrets.sameTag(link.ownerTag, ownerTagOf(ctx, personId))
}
