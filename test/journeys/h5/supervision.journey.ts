import type { ServedInstance } from '../../support/served-instance'
import { beginStory, goOnAt } from '../story-instance'
import { deviceOf, openProgress, openTask, report } from './people'
import { closeBrowser, newDevice } from './world'

const desk = { width: 1440, height: 900 }

let instance: ServedInstance

// The clock of this story moves: nobody else lives on its instance.
beforeAll(async () => {
  instance = await beginStory()
})
afterAll(closeBrowser)
afterAll(() => instance.stop())

describe('what is late', () => {
  it('is supervised by itself, explained by the worker, sent back once and settled by the supervisor', async () => {
    const words = '小区北门的伸缩门关不上'
    const resident = await newDevice()
    await report(resident, `${words}，外面的车随便进。`)
    const caseId = await openProgress(resident)

    // Due on Friday; three working days later the order is opened, which asks for a reply until Friday.
    await goOnAt(instance, '2026-12-03T08:30:00+08:00')
    const worker = await deviceOf('worker-001003-07')
    await worker.open('/#/pages/inbox/index')
    await worker.seen('这件事督办了，请按时回复督办').waitFor()
    await worker.picture('30-supervised-inbox')
    await openTask(worker, words)
    await worker.seen('超期后自动开的督办单').waitFor()
    await worker.seen('请在 明天 18:00 前回复').waitFor()
    await worker.picture('30b-supervised')
    await worker.page.locator('#reply-supervision').click()
    await worker.page.locator('#replySupervision-words textarea').fill('在等配件')
    await worker.picture('30c-reply')
    await worker.page.locator('#replySupervision-submit').click()
    await worker.page.locator('#reply-supervision').waitFor({ state: 'detached' })

    const supervisor = await deviceOf('supervisor-1', { size: desk })
    await supervisor.open('/#/packages/station/pages/desk/index')
    await supervisor.page.locator('#desk-entry-stationSupervision').waitFor()
    await supervisor.picture('30d-supervisor-desk')
    await supervisor.page.locator('#desk-entry-stationSupervision').click()
    await supervisor.page.locator('#supervision-list-supervised').click()
    await supervisor.picture('30e-supervision-list')
    await supervisor.page.locator(`#desk-${caseId}`).click()
    await supervisor.seen('在等配件').waitFor()
    await supervisor.picture('30f-verdict')
    await supervisor.page.locator('#return-supervision').click()
    await supervisor.page.locator('#returnSupervision-words textarea').fill('没有说哪天能好')
    await supervisor.page.locator('#returnSupervision-submit').click()
    await supervisor.seen('没有说哪天能好').waitFor()

    await worker.page.reload()
    await worker.seen('没有说哪天能好').waitFor()
    await worker.page.locator('#reply-supervision').click()
    await worker.page.locator('#replySupervision-words textarea').fill('配件今天到，下午装好')
    await worker.page.locator('#replySupervision-submit').click()
    await worker.page.locator('#reply-supervision').waitFor({ state: 'detached' })

    await supervisor.page.reload()
    await supervisor.seen('配件今天到，下午装好').waitFor()
    await supervisor.page.locator('#accept-supervision').click()
    await supervisor.seen('督办已了结').waitFor()
    await supervisor.picture('30g-settled')

    await resident.page.clock.setSystemTime(Date.parse('2026-12-03T08:40:00+08:00'))
    await resident.page.reload()
    await resident.seen('超期').waitFor()
    await resident.picture('30h-late-for-the-reporter')
    expect([...worker.problems, ...supervisor.problems]).toEqual([])
  })
})
