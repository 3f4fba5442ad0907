import { deviceOf, openTasks, report } from './people'
import { closeBrowser, newDevice } from './world'

afterAll(closeBrowser)

describe('from hand to hand', () => {
  it('a case sent back reaches the desk, the desk hands it to a colleague, the reporter reads why', async () => {
    const resident = await newDevice()
    await report(resident, '小区门口的井盖松了，车一过就响。')
    const worker = await deviceOf('worker-001003-07')
    await openTasks(worker)
    await worker.seen('小区门口的井盖松了').click()
    await worker.page.locator('#act-accept').click()
    await worker.page.locator('#act-more').click()
    await worker.page.locator('#more-sendBack').click()
    await worker.page.locator('#sendBack-words textarea').fill('井盖归市政管，需要社区协调')
    await worker.page.locator('#sendBack-submit').click()
    await worker.seen('井盖归市政管，需要社区协调').waitFor()

    const desk = await deviceOf('desk-001003-1')
    await openTasks(desk)
    await desk.seen('小区门口的井盖松了').click()
    await desk.seen('井盖归市政管，需要社区协调').waitFor()
    await desk.page.locator('#act-transfer').click()
    await desk.page.locator('[id^=receiver-]').filter({ hasText: '陈晓' }).click()
    await desk.page.locator('#transfer-reason textarea').fill('请陈晓联系市政养护')
    await desk.picture('06-transfer')
    await desk.page.locator('#transfer-submit').click()
    await desk.seen('请陈晓联系市政养护').waitFor()

    await resident.seen('查看进度').click()
    await resident.seen('请陈晓联系市政养护').waitFor()
    await resident.seen('陈晓').waitFor()
  })

  it('a worker logs something found in person in one screen', async () => {
    const worker = await deviceOf('worker-001003-07')
    await worker.open('/#/packages/worker/pages/quick-entry/index')
    await worker.page.locator('#entry-words textarea').fill('楼道口堆了旧沙发，当场请住户搬走了。')
    await worker.picture('quick-entry')
    await worker.page.locator('#entry-submit').click()
    await worker.page.locator('#entry-done').waitFor()
    await openTasks(worker)
    await worker.seen('楼道口堆了旧沙发').waitFor()
  })
})
