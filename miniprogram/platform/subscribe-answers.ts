import type { SubscribeAnswer } from '@shared/push/subscription'

type Answers = Readonly<Record<string, SubscribeAnswer>>

const known: Readonly<Record<string, SubscribeAnswer>> = {
  accept: 'accept',
  // Accepted together with a sound or a pop-up.
  acceptWithAudio: 'accept',
  acceptWithAlert: 'accept',
  acceptWithForcePush: 'accept',
  reject: 'reject',
  ban: 'ban',
  filter: 'filter',
}

/** What WeChat answered to `wx.requestSubscribeMessage`, by template id. */
export const answersOf = (templateIds: readonly string[], result: Readonly<Record<string, unknown>>): Answers =>
  Object.fromEntries(
    templateIds.flatMap(id => {
      const answer = known[String(result[id])]
      return answer ? [[id, answer] as const] : []
    }),
  )

/** The person has switched off all subscriptions of this mini-program in WeChat's settings. */
const switchedOff = 20004

/**
 * A refusal of the question itself. Only 20004 says something about the person; 20001–20003 are wrong templates, 20005 a
 * mini-program that is not allowed to, 10001–10005 the network or a question that is open already.
 */
export const answersOfFailure = (
  templateIds: readonly string[],
  { errCode }: Readonly<Record<string, unknown>>,
): Answers => (Number(errCode) === switchedOff ? Object.fromEntries(templateIds.map(id => [id, 'ban' as const])) : {})
