import type { Assignee } from '@shared/cases/assignee'
import type { Case } from '@shared/cases/case'
import { maskName } from '@shared/cases/mask'
import type { InboxMessage, MessageKind } from '@shared/inbox/actions'
import { reporterWord } from '@shared/messages/person-words'
import type { Person } from '@shared/people/person'
import type { Context } from '../../platform/context'
import type { Receiver } from '../inbox/inbox.receiver'
import { newMessage } from '../inbox/new-message'

/** Something that happened to a case, as messages tell it. */
export interface Happening {
  readonly kind: MessageKind
  readonly eventId: string
  readonly at: number
  readonly actorName: string
}

export const reporterName = (current: Pick<Case, 'reporter'>): string =>
  current.reporter?.name ? maskName(current.reporter.name) : reporterWord

/** One message to each of them; nobody gets the same notice twice. */
export function tell(current: Case, happening: Happening, receivers: readonly Receiver[]): readonly InboxMessage[] {
  const { title, _id: caseId } = current
  const messages = receivers.map(receiver => newMessage({ ...happening, caseId, title }, receiver))
  return [...new Map(messages.map(message => [message._id, message])).values()]
}

/** Several notices of one act: whoever would get two gets the first, and nobody hears of what they did themselves. */
export function tellEach(
  current: Case,
  { by, ...happening }: Omit<Happening, 'kind' | 'actorName'> & { readonly by: Pick<Person, '_id' | 'name'> },
  notices: readonly (readonly [kind: MessageKind, receivers: readonly Receiver[]])[],
): readonly InboxMessage[] {
  const isOther = (receiver: Receiver) => !('personId' in receiver) || receiver.personId !== by._id
  const messages = notices.flatMap(([kind, receivers]) =>
    tell(current, { ...happening, kind, actorName: by.name }, receivers.filter(isOther)),
  )
  return [...new Map([...messages].reverse().map(message => [message._id, message])).values()].reverse()
}

/** Who works on it beside the one who is responsible. */
export const helpersOf = ({ coHandlers }: Case): readonly Receiver[] =>
  coHandlers.map(each => tellPerson(each.personId))

export const tellPerson = (personId: string): Receiver => ({ personId })

/** Who must know when a case changes hands: the person, or everybody who sits at the desk. */
export const receiversOf = (assignee: Assignee, deskPeople: readonly string[]): readonly Receiver[] =>
  assignee.kind === 'person' ? [tellPerson(assignee.id)] : deskPeople.map(tellPerson)

/** The reporter, under a tag when anonymous; nobody for what a worker found. */
export async function reporterReceivers(ctx: Pick<Context, 'db'>, current: Case): Promise<readonly Receiver[]> {
  if (!current.anonymous) return current.reporter?.personId ? [tellPerson(current.reporter.personId)] : []
  const link = await ctx.db.collection('caseLinks').get(current._id)
  return link ? [{ ownerTag: link.ownerTag }] : []
}
