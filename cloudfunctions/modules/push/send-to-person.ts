import type { Push, PushContact } from '@shared/push/push'
import { pushPlanOf } from '@shared/push/push-plan'
import type { TimerContext } from '../../platform/create-timer'
import type { PushChannel, PushContent } from '../../platform/push/push-channel'
import { claimPushes, settlePushes } from './claim-pushes'
import { changeContact, emptyContact } from './push-contact'
import { pushContent, summaryContent } from './push-content'
import type { Around } from './receivers-around'
import { tryWays } from './try-ways'
import { type Way, waysTo } from './ways-to'

/**
 * Sends what is due for one person: what is urgent goes alone, several others that wait together become one message where the
 * channel costs no consent.
 */
export async function sendToPerson(
  ctx: TimerContext,
  channels: readonly PushChannel[],
  around: Around,
  pushes: readonly Push[],
): Promise<void> {
  const personId = pushes[0]?.personId ?? ''
  const person = around.people.get(personId)
  let contact = around.contacts.get(personId) ?? emptyContact(person?._id ?? personId)
  const waysOf = (content: PushContent) => (person ? waysTo(person, contact, content.template, channels) : [])
  for (const { pushes: group, content } of groupsOf(pushes, around, waysOf, ctx.clock.now())) {
    const claimed = await claimPushes(ctx, group)
    const [first] = claimed.pushes
    if (!first) continue
    const said =
      group.length > 1 && claimed.pushes.length < group.length
        ? contentOf(claimed.pushes, around, ctx.clock.now())
        : content
    const trying = { now: () => ctx.clock.now(), attempts: first.attempts, luck: Math.random() }
    const attempt = await tryWays(waysOf(said), said, trying)
    await settlePushes(ctx, claimed, attempt)
    contact = await learn(ctx, contact, attempt.learnt)
  }
}

const planOf = ({ kind }: Push) => (kind ? pushPlanOf(kind) : null)

interface Group {
  readonly pushes: readonly Push[]
  readonly content: PushContent
}

function groupsOf(
  pushes: readonly Push[],
  around: Around,
  waysOf: (content: PushContent) => readonly Way[],
  now: number,
): readonly Group[] {
  const urgent = pushes.filter(each => planOf(each)?.urgent)
  const others = pushes.filter(each => !planOf(each)?.urgent)
  const [best] = waysOf(summaryContent(others))
  const alone = (push: Push): Group => ({ pushes: [push], content: contentOf([push], around, now) })
  const together = others.length > 1 && best !== undefined && best.channel.kind !== 'subscribe'
  return [
    ...urgent.map(alone),
    ...(together ? [{ pushes: others, content: summaryContent(others) }] : others.map(alone)),
  ]
}

function contentOf(pushes: readonly Push[], { cases, actorNames }: Around, now: number): PushContent {
  const [first] = pushes
  const plan = first && planOf(first)
  if (!first || !plan || pushes.length > 1) return summaryContent(pushes)
  return pushContent(first, plan, cases.get(first.caseId ?? '') ?? null, now, actorNames.get(first._id))
}

/** Keeps what a channel said about the person; on what is stored by now, for the person may consent meanwhile. */
async function learn(
  ctx: TimerContext,
  contact: PushContact,
  learnt: (contact: PushContact) => PushContact,
): Promise<PushContact> {
  return learnt(contact) === contact ? contact : changeContact(ctx, contact._id, learnt)
}
