import type { ServedInstance } from '../../support/served-instance'
import type { Phone } from '../../support/weapp-runtime/phone'
import { beginStory } from '../story-instance'
import { inWechat, sendMessages, takenByWechat } from '../wechat-side'
import { accept, look, opened, written } from './people'
import { staffPhones } from './staff-phones'
import { closePhones, newPhone } from './world'

const askTemplate = 'local-subscribe-askReporter'
const resident = 'openid-subscriber'

let instance: ServedInstance

// Messages of other stories would be sent with these.
beforeAll(async () => {
  instance = await beginStory(staffPhones)
})
afterAll(() => instance.stop())
afterEach(() => expect(closePhones()).toEqual([]))

const ask = async (worker: Phone, question: string) => {
  await worker.tap('act-ask')
  await worker.type('ask-words', question)
  await worker.tap('ask-submit')
  await worker.see(question)
}

const consents = (phone: Phone) =>
  phone.calls.flatMap(({ data }) => {
    const { action, input } = data as { action: string; input: { answers?: { template: string; answer: string }[] } }
    return action === 'consents' ? (input.answers ?? []) : []
  })

it('WeChat refuses a message (43101): it stands in the app; after another consent the next one comes', async () => {
  const first = '单元门口的路灯不亮'
  const phone = await written(resident, first)
  phone.person.subscribes = 'accept'
  await phone.answered('offer')
  await phone.tap('report-submit')
  await phone.onPage('pages/submitted/index')
  await phone.tap('see-progress')
  await phone.answered('consents')
  // Asked in the tap that submitted, about two templates, and counted.
  expect(consents(phone)).toEqual([
    { template: 'caseAnswered', answer: 'accept' },
    { template: 'askReporter', answer: 'accept' },
  ])

  // WeChat knows nothing of that consent: it was taken back in the settings meanwhile.
  const worker = await opened('worker-001003-07', first)
  await accept(worker)
  await ask(worker, '是几号单元？')
  await sendMessages(instance)
  expect(await takenByWechat(instance, askTemplate)).toBe(0)
  look(phone)
  await phone.see('是几号单元？')

  // The next time that they open the app and report, they are asked again, and this time WeChat knows it too.
  const second = '小广场的健身器材松了'
  const again = await written(resident, second)
  again.person.subscribes = 'accept'
  await again.answered('offer')
  await again.tap('report-submit')
  await again.onPage('pages/submitted/index')
  await again.answered('consents')
  expect(consents(again).map(each => each.template)).toContain('askReporter')
  await inWechat(instance, { did: 'consent', openid: resident, templateId: askTemplate })
  const later = await opened('worker-001003-07', second)
  await accept(later)
  await ask(later, '是哪一件器材？')
  await sendMessages(instance)
  expect(await takenByWechat(instance, askTemplate)).toBe(1)
  await sendMessages(instance)
  expect(await takenByWechat(instance, askTemplate)).toBe(1)
})

it('who says no is not asked again by the next tap, nor when the app is opened again', async () => {
  const send = async (text: string) => {
    const phone = await written('openid-says-no', text)
    await phone.answered('offer')
    await phone.tap('report-submit')
    await phone.onPage('pages/submitted/index')
    return phone
  }
  const phone = await send('墙上有小广告')
  await phone.answered('consents')
  expect(consents(phone).map(each => each.answer)).toEqual(['reject', 'reject'])
  expect(consents(await send('墙上又有小广告'))).toEqual([])
})

it('a worker binds, tries it out, and new tasks come to WeChat', async () => {
  const openid = staffPhones['worker-001003-08']
  const phone = newPhone(openid)
  phone.openApp({ path: 'packages/worker/pages/reminders/index' })
  await phone.see('还没开')
  await phone.tap('bind')
  await phone.see('不再提醒')
  await inWechat(instance, {
    did: 'bind',
    openid,
    templateIds: ['local-employee-trial', 'local-employee-caseAssigned'],
  })
  await phone.tap('try-out')
  await phone.see('微信用工消息发到了')
  expect(await takenByWechat(instance, 'local-employee-trial')).toBe(1)

  await phone.tap('unbind')
  await phone.see('没开')
})
