import type { ServedInstance } from '../../support/served-instance'
import { beginStory, goOnAt } from '../story-instance'
import { opened, openTask, reported, reportedCaseId } from './people'
import { staffPhones } from './staff-phones'
import { closePhones, newPhone } from './world'

const supervisions = 'packages/station/pages/supervision/index'

let instance: ServedInstance

// The clock of this story moves: nobody else lives on its instance.
beforeAll(async () => {
  instance = await beginStory(staffPhones)
})
afterAll(() => instance.stop())
afterEach(() => expect(closePhones()).toEqual([]))

it('what is late is supervised by itself, explained, sent back once and settled', async () => {
  const text = '小区北门的伸缩门关不上'
  const caseId = reportedCaseId(await reported('openid-late', text))
  // Due on Friday; three working days later the order is opened, which asks for a reply until Friday.
  await goOnAt(instance, '2026-12-03T08:30:00+08:00')

  const worker = await opened('worker-001003-07', text)
  await worker.see('超期后自动开的督办单')
  await worker.see('请在 明天 18:00 前回复')
  await worker.tap('reply-supervision')
  await worker.type('replySupervision-words', '在等配件')
  await worker.tap('replySupervision-submit')
  await worker.gone('reply-supervision')

  const supervisor = newPhone(staffPhones['supervisor-1'])
  const openOrder = async () => {
    supervisor.openApp({ path: supervisions })
    await supervisor.tap('supervision-list-supervised')
    await supervisor.tap(`desk-${caseId}`)
    await supervisor.onPage('packages/worker/pages/case/index')
  }
  await openOrder()
  await supervisor.see('在等配件')
  await supervisor.tap('return-supervision')
  await supervisor.type('returnSupervision-words', '没有说哪天能好')
  await supervisor.tap('returnSupervision-submit')
  await supervisor.see('没有说哪天能好')

  await openTask(worker, text)
  await worker.see('没有说哪天能好')
  await worker.tap('reply-supervision')
  await worker.type('replySupervision-words', '配件今天到，下午装好')
  await worker.tap('replySupervision-submit')
  await worker.gone('reply-supervision')

  await openOrder()
  await supervisor.see('配件今天到，下午装好')
  await supervisor.tap('accept-supervision')
  await supervisor.see('督办已了结')
})
