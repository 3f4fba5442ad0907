import type { InboxMessage } from '@shared/inbox/actions'
import type { Person } from '@shared/people/person'
import type { Push, PushContact } from '@shared/push/push'
import { pushMeans } from '../../../cloudfunctions/modules/push/push-means'
import { sendPushes } from '../../../cloudfunctions/modules/push/sender'
import type { Services } from '../../../cloudfunctions/platform/context'
import type { TimerContext } from '../../../cloudfunctions/platform/create-timer'
import type { PushChannel } from '../../../cloudfunctions/platform/push/push-channel'
import { shippedRulesInForce } from '../../../cloudfunctions/platform/rules-in-force'
import type { FaultRule } from '../../../local-cloud/faults/fault-rule'
import { localPushSettings } from '../../../scripts/local/wechat-accounts'
import { everything } from '../../../scripts/simulate/stored'
import { beijing } from '../../support/fixed-clock'
import { proof, proofTimeout } from '../../support/proof'
import { startWechatCloud, type WechatCloud } from '../../support/wechat-cloud'

/** 250 notifications in `npm test`, 5 000 in `npm run prove`. */
const { numRuns, seed } = proof(250)

let cloud: WechatCloud
beforeAll(async () => {
  cloud = await startWechatCloud()
  cloud.clock.set(new Date(beijing('2026-11-23T09:00')))
})
afterAll(() => cloud.stop())

const openidOf = (n: number) => `o${String(n).padStart(27, '0')}`
const routes = ['wechat.employeeSend', 'wechat.subscribeSend'] as const
const errcodes = [-1, 40003, 43101, 45009, 47003]
/** Said of a good token, they cost everybody a new one, which WeChat gives twenty times a day. */
const tokenCodes = [40001, 42001]

/** Every way in which WeChat fails; a third of the messages meets one. */
const faults: readonly FaultRule[] = routes.flatMap(on => [
  ...errcodes.map((errcode): FaultRule => ({ on, rate: 0.03, fault: { kind: 'errcode', errcode } })),
  ...tokenCodes.map((errcode): FaultRule => ({ on, rate: 0.03, times: 1, fault: { kind: 'errcode', errcode } })),
  { on, rate: 0.04, fault: { kind: 'cut', when: 'before' } },
  { on, rate: 0.04, fault: { kind: 'cut', when: 'after' } },
])

/** Half are staff who are bound, half consented to one message; each has one message waiting. */
async function fill({ db, secrets }: Pick<Services, 'db' | 'secrets'>): Promise<void> {
  await db.collection('pushSettings').insert(localPushSettings(secrets, 'https://gezi.example'))
  const numbers = Array.from({ length: numRuns }, (_, n) => n)
  const people = numbers.map(
    (n): Person => ({
      _id: `p${n}`,
      identities: [`wx:${openidOf(n)}`],
      name: '',
      gender: null,
      phone: null,
      photoFileId: null,
      roles: [],
      leaves: [],
      consents: [],
      leftAt: null,
      demo: true,
    }),
  )
  const contacts = numbers.map(
    (n): PushContact => ({
      _id: `p${n}`,
      revision: 1,
      employee: n % 2 === 0 ? { state: 'bound', at: 1 } : null,
      wecomId: null,
      quotas: { caseAssigned: { left: 1, rejectedAt: null, banned: false } },
      requestIds: [],
    }),
  )
  const messages = numbers.map((n): InboxMessage => {
    const at = cloud.clock.now()
    return {
      _id: `m${n}`,
      personId: `p${n}`,
      kind: 'caseAssigned',
      caseId: null,
      title: '',
      actorName: '',
      at,
      readAt: null,
      pushAt: at,
    }
  })
  for (let from = 0; from < numRuns; from += 500) {
    await db.collection('people').insertMany(people.slice(from, from + 500))
    await db.collection('pushContacts').insertMany(contacts.slice(from, from + 500))
    await db.collection('inbox').insertMany(messages.slice(from, from + 500))
  }
  for (const n of numbers) {
    const openid = openidOf(n)
    if (n % 2 === 0) cloud.wechat.relations.bind(openid, ['local-employee-caseAssigned'])
    cloud.wechat.relations.consent(openid, 'local-subscribe-caseAssigned')
  }
}

const context = (): TimerContext => ({
  ...(cloud.services as Services),
  ...shippedRulesInForce,
  log: { info: () => undefined, error: () => undefined },
})

/** A run of the sender; with `killedAfter` it hangs for ever in the middle of so many messages, as a killed process does. */
async function run(killedAfter = Number.POSITIVE_INFINITY): Promise<void> {
  const means = await pushMeans(cloud.services)
  let sent = 0
  let die: () => void = () => undefined
  const killed = new Promise<void>(resolve => {
    die = resolve
  })
  const channels = means.channels.map(
    (channel): PushChannel => ({
      ...channel,
      async send(content, to) {
        sent += 1
        const outcome = sent > killedAfter && sent % 2 ? null : await channel.send(content, to)
        if (sent <= killedAfter) return outcome ?? { kind: 'uncertain' }
        die()
        return new Promise(() => undefined)
      },
    }),
  )
  await Promise.race([killed, sendPushes(context(), { ...means, channels })])
}

const open = (push: Push) => push.state === 'waiting' || push.state === 'sending'

it(
  'each notification is delivered once, and each has its receipts, whatever fails and whoever dies',
  async () => {
    await fill(cloud.services)
    cloud.faults.set({ rules: [...faults], seed })
    await run(Math.floor(numRuns / 3))
    await Promise.all([run(), run(Math.floor(numRuns / 10))])
    for (let round = 0; round < 60; round += 1) {
      cloud.clock.advance(6 * 60_000)
      await run()
      const stored = await everything(cloud.services.db, 'pushes')
      if (stored.length === numRuns && !stored.some(open)) break
    }
    cloud.faults.clear()

    const accepted = new Map<string, number>()
    for (const { to } of cloud.wechat.accepted.all) accepted.set(to, (accepted.get(to) ?? 0) + 1)
    const pushes = await everything(cloud.services.db, 'pushes')
    expect(pushes).toHaveLength(numRuns)
    const wrong = pushes.filter(push => {
      const times = accepted.get(openidOf(Number(push.personId?.slice(1)))) ?? 0
      const last = push.receipts.at(-1)?.outcome
      if (push.state === 'sent') return times !== 1 || last !== 'sent'
      if (push.state === 'uncertain') return times > 1
      return push.state !== 'refused' || times !== 0 || last === undefined
    })
    expect(wrong).toEqual([])
    const counts = Object.fromEntries(
      ['sent', 'refused', 'uncertain'].map(state => [state, pushes.filter(each => each.state === state).length]),
    )
    expect(counts.sent).toBeGreaterThan(numRuns * 0.7)
    expect(counts.uncertain).toBeGreaterThan(0)
  },
  proofTimeout(30_000),
)
