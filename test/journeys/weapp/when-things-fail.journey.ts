import { outboxWords } from '@shared/messages/outbox-words'
import { privacyQuestionWords } from '@shared/messages/privacy'
import { reportWords } from '@shared/messages/report'
import { taskWords } from '@shared/messages/worker'
import type { Phone } from '../../support/weapp-runtime/phone'
import { until } from '../../support/weapp-runtime/until'
import { staffPhones } from './staff-phones'
import { closePhones, codeOf, newPhone, photoFile } from './world'

const seventh = '610999001003007'

afterEach(() => expect(closePhones()).toEqual([]))

async function openReport(phone: Phone): Promise<Phone> {
  phone.openApp({ scene: codeOf(seventh) })
  await phone.tap('我要报事')
  await phone.onPage('pages/report/index')
  return phone
}

const submissionsFrom = (phone: Phone) =>
  phone.calls
    .map(({ data }) => data as { action: string; input: { submissionId?: string } })
    .filter(({ action }) => action === 'submit')
    .map(({ input }) => input.submissionId)

it('a draft survives closing the app', async () => {
  const phone = await openReport(newPhone('openid-draft'))
  await phone.type('report-text', '小区门口的井盖松了，走上去会响')
  await phone.see('15 / 500')
  phone.closeApp()
  await openReport(phone)
  await phone.see(reportWords.draftRestored)
  expect(await phone.inputValue('report-text')).toBe('小区门口的井盖松了，走上去会响')
})

it('without a network the report waits, through closing the app, and is sent once by itself', async () => {
  const phone = await openReport(newPhone('openid-offline'))
  await phone.type('report-text', '健身器材坏了一个，孩子容易夹手')
  await phone.tap('consent-agree')
  phone.system.setOnline(false)
  await phone.see(reportWords.keptOffline)
  await phone.tap('report-submit')
  await phone.see(outboxWords.reportKept)
  await phone.see(outboxWords.waitsForNetwork)
  phone.closeApp()
  phone.system.setOnline(true)
  phone.openApp({ path: 'pages/mine-cases/index' })
  await phone.see('健身器材坏了一个，孩子容易夹手')
  // What waits is told apart from what arrived; both stand there between the case's coming in and the answer to it.
  await phone.gone('waiting')
  await phone.see('健身器材坏了一个，孩子容易夹手')
  expect(new Set(submissionsFrom(phone)).size).toBe(1)
  expect(phone.text().split('健身器材坏了一个').length - 1).toBe(1)
})

it('refusing the privacy notice and the camera does not stop a report', async () => {
  const phone = newPhone('openid-refuser')
  phone.person.privacyAgreed = false
  await openReport(phone)
  await phone.type('report-text', '楼道里堆了旧家具，挡住了消防栓')
  await phone.tap('photo-add')
  await phone.see(privacyQuestionWords.title)
  await phone.tap('privacy-refuse')
  await phone.see(reportWords.photosRefused)
  await phone.tap('consent-agree')
  await phone.tap('report-submit')
  await phone.onPage('pages/submitted/index')
})

it('agreeing to the privacy notice by its own button opens the album', async () => {
  const phone = newPhone('openid-agreer')
  phone.person.privacyAgreed = false
  phone.person.album = [photoFile()]
  await openReport(phone)
  await phone.tap('photo-add')
  await phone.tap('privacy-agree')
  await phone.see('1 / 9')
})

it('with the largest text of WeChat the report asks one thing at a time', async () => {
  const phone = await openReport(newPhone('openid-elder', { fontSizeScaleFactor: 1.4 }))
  await phone.see(reportWords.stepText)
  await phone.type('report-text', '楼下垃圾桶满了好几天')
  await phone.tap('step-next')
  await phone.see(reportWords.stepPlace)
  await phone.tap('step-next')
  await phone.see(reportWords.stepContact)
  await phone.tap('consent-agree')
  await phone.tap('report-submit')
  await phone.onPage('pages/submitted/index')
})

it('a new case reaches the open screen of the worker by itself', async () => {
  const worker = newPhone(staffPhones['worker-001003-07'])
  worker.openApp({ path: 'packages/worker/pages/tasks/index' })
  await worker.see(taskWords.filters.all)
  const resident = await openReport(newPhone('openid-neighbour-2'))
  await resident.type('report-text', '地下车库入口的灯闪个不停')
  await resident.tap('consent-agree')
  await resident.tap('report-submit')
  await resident.onPage('pages/submitted/index')
  await worker.see('地下车库入口的灯闪个不停')
})

it('an act that was lost on the way is sent again with the same id and done once', async () => {
  const resident = await openReport(newPhone('openid-neighbour-3'))
  await resident.type('report-text', '单元门关不上，风一吹就响')
  await resident.tap('consent-agree')
  await resident.tap('report-submit')
  await resident.onPage('pages/submitted/index')
  const worker = newPhone(staffPhones['worker-001003-07'])
  worker.openApp({ path: 'packages/worker/pages/tasks/index' })
  await worker.tap('单元门关不上，风一吹就响')
  worker.loseAnswerOf('accept')
  await worker.tap('act-accept')
  await worker.see('写处理结果')
  const ids = () =>
    worker.calls
      .map(({ data }) => data as { action: string; input: { requestId?: string } })
      .filter(({ action }) => action === 'accept')
      .map(({ input }) => input.requestId)
  await until(
    () => ids().length === 2,
    () => `accept was sent ${ids().length} times`,
  )
  expect(new Set(ids()).size).toBe(1)
})
