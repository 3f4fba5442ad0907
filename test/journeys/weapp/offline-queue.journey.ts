import { outboxWords } from '@shared/messages/outbox-words'
import { actWords } from '@shared/messages/worker'
import type { Phone } from '../../support/weapp-runtime/phone'
import { until } from '../../support/weapp-runtime/until'
import { accept, answer, look, opened, reported, written } from './people'
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

it('what a resident answers, adds and rates without a network waits through closing the app and happens once', async () => {
  const text = '电梯到三楼就抖，老人不敢坐'
  const resident = await reported('openid-lift', text)
  const worker = await opened(wangFang, text)
  await accept(worker)
  look(resident)
  await resident.see('已经受理')
  resident.system.setOnline(false)
  await resident.tap('case-supplement')
  await resident.type('case-supplement-text', '下雨天更厉害')
  await resident.tap('case-supplement-send')
  await resident.see(outboxWords.waitsForNetwork)
  await resident.tap('case-supplement')
  await resident.type('case-supplement-text', '昨天停了一次')
  await resident.tap('case-supplement-send')
  await resident.see(outboxWords.behind)
  resident.closeApp()
  resident.openApp({ path: 'pages/mine-cases/index' })
  await resident.see(outboxWords.behind)
  resident.system.setOnline(true)
  await resident.gone('waiting')

  look(worker)
  await worker.see('下雨天更厉害')
  await worker.see('昨天停了一次')
  await worker.tap('act-ask')
  await worker.type('ask-words', '是哪一部电梯？')
  await worker.tap('ask-submit')
  await worker.see('是哪一部电梯？')
  await resident.tap(text)
  await resident.see('是哪一部电梯？')
  resident.system.setOnline(false)
  await resident.type('case-answer', '东边那一部')
  await resident.tap('case-answer-send')
  await resident.see(outboxWords.waitsForNetwork)
  await resident.gone('case-answer')
  resident.closeApp()
  resident.openApp({ path: 'pages/mine-cases/index' })
  resident.system.setOnline(true)
  await resident.gone('waiting')

  look(worker)
  await worker.see('东边那一部')
  await answer(worker, '导轨调好了')
  await resident.tap(text)
  await resident.see('导轨调好了')
  resident.system.setOnline(false)
  await resident.tap('rate-satisfied')
  await resident.see(outboxWords.waitsForNetwork)
  await resident.gone('case-rating')
  resident.loseAnswerOf('rate')
  resident.system.setOnline(true)
  await until(
    () => requestsOf(resident, 'rate').length > 0,
    () => 'the rating never left',
  )
  resident.closeApp()
  resident.openApp({ path: 'pages/mine-cases/index' })
  await resident.gone('waiting')
  const intentions = (action: string) => new Set(requestsOf(resident, action)).size
  expect(['supplement', 'answerAsk', 'rate'].map(intentions)).toEqual([2, 1, 1])
  look(worker)
  await worker.see('满意')
})

it('a report that waits can be read, changed and dropped before it goes', async () => {
  const phone = await written('openid-waits', '井盖响了一夜')
  phone.system.setOnline(false)
  await phone.tap('report-submit')
  await phone.tap('waiting-open')
  await phone.onPage('pages/kept-report/index')
  await phone.see('井盖响了一夜')
  await phone.see(outboxWords.reportWaits(outboxWords.waitsForNetwork))
  await phone.tap('kept-edit')
  await phone.onPage('pages/report/index')
  await phone.type('report-text', '井盖响了一夜，还少了一个螺丝')
  await phone.tap('report-submit')
  phone.closeApp()

  phone.openApp({ path: 'pages/mine-cases/index' })
  await phone.tap('waiting-open')
  await phone.see('还少了一个螺丝')
  phone.system.setOnline(true)
  await phone.onPage('pages/submitted/index')
  await phone.tap('see-progress')
  await phone.onPage('pages/case/index')
  await phone.see('还少了一个螺丝')
  const sent = phone.calls.map(({ data }) => data as { action: string; input: { submissionId: string } })
  const submitted = sent.filter(each => each.action === 'submit').map(each => each.input.submissionId)
  expect(new Set(submitted).size).toBe(1)
})

it('a report that is dropped while it waits never leaves', async () => {
  const phone = await written('openid-dropped', '楼下的狗叫了一会儿')
  phone.system.setOnline(false)
  await phone.tap('report-submit')
  await phone.tap('waiting-open')
  await phone.tap('kept-drop')
  await phone.tap('confirm')
  await phone.onPage('pages/mine-cases/index')
  phone.system.setOnline(true)
  await phone.gone('waiting')
  expect(requestsOf(phone, 'submit')).toEqual([])
})
