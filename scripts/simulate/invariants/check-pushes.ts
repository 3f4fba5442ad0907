import type { AcceptedMessage } from '../../../local-cloud/wechat/accepted'
import type { InboxMessage } from '../../../shared/inbox/actions'
import type { Push } from '../../../shared/push/push'
import { pushPlanOf } from '../../../shared/push/push-plan'

/**
 * What is wrong with the messages that went out of the app: WeChat has more of somebody's than were sent, a message that should
 * be pushed has neither waited nor a push, or a push has ended without saying how. Openids of the simulation are ids of people.
 */
export function pushViolations(
  inbox: readonly InboxMessage[],
  pushes: readonly Push[],
  accepted: readonly AcceptedMessage[],
): readonly string[] {
  const known = new Set(pushes.map(each => each._id))
  const lost = inbox
    .filter(({ personId }) => !personId.startsWith('tag:'))
    .filter(({ _id, kind, pushAt }) => pushPlanOf(kind) && pushAt === null && !known.has(_id))
    .map(({ _id, kind }) => `every message has a receipt or is waiting: ${kind} ${_id} was never pushed`)
  return [...lost, ...pushes.flatMap(endedWithoutSaying), ...sentTwice(pushes, accepted)]
}

function endedWithoutSaying({ _id, kind, state, why, dueAt, receipts }: Push): readonly string[] {
  const last = receipts.at(-1)?.outcome
  const isWaiting = state === 'waiting' || state === 'sending'
  const isSaid = {
    waiting: dueAt !== null,
    sending: dueAt !== null,
    sent: last === 'sent',
    refused: why !== null && last !== undefined,
    uncertain: true,
    dropped: why !== null,
  }[state]
  if (isSaid && isWaiting === (dueAt !== null)) return []
  return [`every message has a receipt or is waiting: ${kind} ${_id} is ${state}`]
}

/** Several pushes may have gone as one, so WeChat has at most as many as were sent, or maybe sent. */
function sentTwice(pushes: readonly Push[], accepted: readonly AcceptedMessage[]): readonly string[] {
  const most = countBy(
    pushes.filter(({ state }) => state === 'sent' || state === 'uncertain' || state === 'sending'),
    ({ personId }) => personId,
  )
  const taken = countBy(
    accepted.filter(({ channel }) => channel !== 'robot'),
    ({ to }) => to,
  )
  return [...taken].flatMap(([to, count]) =>
    count > (most.get(to) ?? 0)
      ? [`no message twice: WeChat has ${count} of ${to}, sent were ${most.get(to) ?? 0}`]
      : [],
  )
}

function countBy<T>(things: readonly T[], keyOf: (thing: T) => string | null): Map<string, number> {
  const counts = new Map<string, number>()
  for (const thing of things) {
    const key = keyOf(thing)
    if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}
