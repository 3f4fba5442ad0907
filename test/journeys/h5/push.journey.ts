import type { ServedInstance } from '../../support/served-instance'
import { beginStory } from '../story-instance'
import { staffPhones } from '../weapp/staff-phones'
import { inWechat, sendMessages, takenByWechat } from '../wechat-side'
import { deviceOf, report } from './people'
import { closeBrowser, newDevice } from './world'

const desk = { width: 1440, height: 900 }
const template = 'local-subscribe-caseAssigned'
const openid = staffPhones['worker-001003-07']

let instance: ServedInstance

// Messages of other stories would be sent with these.
beforeAll(async () => {
  instance = await beginStory(staffPhones)
})
afterAll(closeBrowser)
afterAll(() => instance.stop())

/** 王芳 says yes to one message on her phone, as the app keeps it. */
async function consents(requestId: string): Promise<void> {
  const input = { requestId, answers: [{ template: 'caseAssigned', answer: 'accept' }] }
  const response = await fetch(`${instance.url}/wx/call`, {
    method: 'POST',
    headers: { 'x-local-openid': openid, 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'push', data: { action: 'consents', input } }),
  })
  expect(await response.json()).toMatchObject({ result: { ok: true } })
}

it('WeChat refuses a message (43101): worker and desk read why; after another consent the next one comes', async () => {
  const resident = await newDevice()
  await consents('consent-00000001')
  await report(resident, '单元门口的路灯不亮，晚上看不见。')
  await sendMessages(instance)
  expect(await takenByWechat(instance, template)).toBe(0)

  const worker = await deviceOf('worker-001003-07')
  await worker.open('/#/pages/me/index')
  await worker.page.locator('#reminders').click()
  await worker.seen('微信没有让发：没有点允许，或允许的次数用完了').waitFor()
  await worker.seen('浏览器里开不了微信提醒').waitFor()
  await worker.picture('40-reminders')

  const station = await deviceOf('desk-001003-1', { size: desk })
  await station.open('/#/packages/station/pages/desk/index')
  await station.page.locator('#desk-entry-stationUnreached').click()
  await station.seen('王芳').first().waitFor()
  await station.seen('“有一件事派给您了”').first().waitFor()
  await station.seen('微信没有让发').first().waitFor()
  await station.picture('40b-unreached')

  await consents('consent-00000002')
  await inWechat(instance, { did: 'consent', openid, templateId: template })
  await report(await newDevice(), '小广场的健身器材松了，孩子在玩。')
  await sendMessages(instance)
  await sendMessages(instance)
  expect(await takenByWechat(instance, template)).toBe(1)
  await worker.page.reload()
  await worker.seen('微信订阅消息发到了').waitFor()
  await worker.page.locator('#try-out').click()
  await worker.seen('您自己发的一条试试').waitFor()
  await worker.picture('40c-recovered')
  expect([...worker.problems, ...station.problems, ...resident.problems]).toEqual([])
})

it.each([
  ['dark', { dark: true }],
  ['narrow', { size: { width: 320, height: 700 } }],
] as const)('微信提醒 looks right %s', async (name, options) => {
  const worker = await deviceOf('worker-001003-07', options)
  await worker.open('/#/packages/worker/pages/reminders/index')
  await worker.seen('怎么提醒').waitFor()
  await worker.picture(`40d-reminders-${name}`)
  expect(worker.problems).toEqual([])
})
