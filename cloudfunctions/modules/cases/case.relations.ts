import { answerableFirst, placeSeen } from '@shared/cases/about-staff'
import { calledIn } from '@shared/cases/called-in'
import type { Case } from '@shared/cases/case'
import { ownIdsOf } from '@shared/people/bind-staff'
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
  const isReporting = await isReporter(ctx, ownIdsOf(actor.person), current)
  return [...(isReporting ? (['reporter'] as const) : []), ...workRelations(actor, personId, current)]
}

/** How somebody stands to a case by their work; costs no read. */
export function workRelations(actor: Actor, personId: string, current: Case): readonly Relation[] {
  const relations: Relation[] = []
  if (current.assignee.kind === 'person' && current.assignee.id === personId) relations.push('assignee')
  if (current.assignee.kind === 'desk' && desksOf(actor).includes(current.assignee.id)) {
    relations.push('deskMember')
    if (current.assignee.id === current.ladder.department?.code) relations.push('departmentDesk')
  }
  if (current.coHandlers.some(each => each.personId === personId)) relations.push('coHandler')
  if (calledIn(current) === personId) relations.push('calledIn')
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

/** Whether somebody known under these ids reported it, through the sealed link when anonymous. */
export async function isReporter(
  ctx: Context,
  ownIds: readonly string[],
  current: Pick<Case, '_id' | 'anonymous' | 'reporter'>,
): Promise<boolean> {
  if (!current.anonymous) return ownIds.some(id => id === current.reporter?.personId)
  const link = await ctx.db.collection('caseLinks').get(current._id)
  return link !== null && ownIds.some(id => ctx.secrets.sameTag(link.ownerTag, ownerTagOf(ctx, id)))
}
