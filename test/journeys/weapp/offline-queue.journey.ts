import { outboxWords } from '@shared/messages/outbox-words'
import { actWords } from '@shared/messages/worker'
import type { Phone } from '../../support/weapp-runtime/phone'
import { until } from '../../support/weapp-runtime/until'
import { look, opened, reported } from './people'
import { staffPhones } from './staff-phones'
import { closePhones, newPhone, photoFile } from './world'

afterEach(() => expect(closePhones()).toEqual([]))

const wangFang = 'worker-001003-07'
const tasksPage = 'packages/worker/pages/tasks/index'

const requestsOf = (phone: Phone, action: string) =>
  phone.calls
    .map(({ data }) => data as { action: string; input: { requestId: string } })
    .filter(each => each.action === action)
    .map(each => each.input.requestId)

it('acceptance and answer with a photo, done without a network, wait through closing the app and happen once', async () => {
  const text = '地下室的水泵不转了，积水快到台阶了'
  const resident = await reported('openid-pump', text)
  const worker = await opened(wangFang, text)
  worker.person.album = [photoFile()]
  await worker.see(actWords.accept?.label ?? '')
  worker.system.setOnline(false)
  await worker.tap('act-accept')
  await worker.see(outboxWords.waitsForNetwork)
  await worker.tap('act-resolve')
  await worker.onPage('packages/worker/pages/resolve/index')
  await worker.type('resolve-words', '水泵换了保险，水已经抽干')
  await worker.tap('slot-after-whole')
  await worker.tap('resolve-submit')
  await worker.see(outboxWords.behind)
  worker.closeApp()

  worker.openApp({ path: tasksPage })
  await worker.see(outboxWords.behind)
  worker.system.setOnline(true)
  await worker.gone('waiting')
  expect(new Set(requestsOf(worker, 'resolve')).size).toBe(1)

  look(resident)
  await resident.see('水泵换了保险，水已经抽干')
})

it('the app ends while the answer of the cloud is lost: the act is repeated with its id and done once', async () => {
  const text = '楼顶的天线倒了，压在女儿墙上'
  const resident = await reported('openid-antenna', text)
  const worker = await opened(wangFang, text)
  await worker.tap('act-accept')
  await worker.see('写处理结果')
  worker.system.setOnline(false)
  await worker.tap('act-resolve')
  await worker.type('resolve-words', '天线拆下来了')
  await worker.tap('resolve-submit')
  await worker.see(outboxWords.waitsForNetwork)
  worker.loseAnswerOf('resolve')
  worker.system.setOnline(true)
  await until(
    () => requestsOf(worker, 'resolve').length === 1,
    () => 'the answer never left',
  )
  worker.closeApp()
  worker.openApp({ path: tasksPage })
  await worker.gone('waiting')
  expect(new Set(requestsOf(worker, 'resolve')).size).toBe(1)
  look(resident)
  await resident.see('天线拆下来了')
  expect(resident.text().split('天线拆下来了').length - 1).toBe(1)
})

it('an answer to a case that somebody else took over meanwhile stays, with its words, until the worker decides', async () => {
  const text = '绿化带的喷头一直喷，人行道全是水'
  await reported('openid-sprinkler', text)
  const worker = await opened(wangFang, text)
  await worker.tap('act-accept')
  await worker.see('写处理结果')
  worker.system.setOnline(false)
  await worker.tap('act-resolve')
  await worker.type('resolve-words', '喷头关了')
  await worker.tap('resolve-submit')
  await worker.see(outboxWords.waitsForNetwork)

  // The same person's other phone answers first.
  const other = newPhone(staffPhones[wangFang])
  other.openApp({ path: tasksPage })
  await other.tap(text)
  await other.tap('act-resolve')
  await other.type('resolve-words', '已经请园林来修')
  await other.tap('resolve-submit')
  await other.onPage('packages/worker/pages/case/index')

  worker.system.setOnline(true)
  await worker.see(outboxWords.notDone)
  await worker.see('喷头关了')
  await worker.tap('waiting-give-up')
  await worker.tap('waiting-drop')
  await worker.gone('waiting')
})
