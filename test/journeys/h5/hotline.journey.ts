import { deviceOf, openTask, openTasks } from './people'
import { closeBrowser, newDevice } from './world'

afterAll(closeBrowser)

describe('a call to the hotline', () => {
  it('becomes a case while the caller is on the line, is done, told by phone, and done again when that is wished', async () => {
    const station = await deviceOf('desk-001003-1', { size: { width: 1440, height: 900 } })
    const { page } = station
    await openTasks(station)
    await page.locator('#open-desk').click()
    await station.picture('32-desk')
    await page.locator('#desk-entry-stationHotline').click()
    await page.locator('#call-text textarea').fill('三号楼门口的路面塌了一块，老人差点绊倒')
    await page.locator('#call-place input').fill('第七网格')
    await page.locator('#call-place-find').click()
    await page.locator('#call-place-610999001003007').click()
    await page.locator('#call-name input').fill('周大爷')
    await page.locator('#call-phone input').fill('13800007788')
    await page.locator('#call-submit').click()
    await station.seen('留姓名或电话，要先在电话里问过来电人').waitFor()
    await page.locator('#call-consent').click()
    await page.locator('#call-category-facility').click()
    await station.picture('32b-call')
    await page.locator('#call-text textarea').press('Control+Enter')
    await page.locator('#call-taken').waitFor()
    await station.seen('王芳 会在').waitFor()
    await station.picture('32c-taken')
    const [caseNo, queryCode] = [
      await page.locator('#call-number').innerText(),
      (await page.locator('#call-code').innerText()).replaceAll(' ', ''),
    ]

    const worker = await deviceOf('worker-001003-07')
    await openTask(worker, '三号楼门口的路面塌了一块')
    await worker.seen('138****7788').waitFor()
    await worker.page.locator('#act-accept').click()
    await worker.picture('32d-worker')
    await worker.page.locator('#act-resolve').click()
    await worker.page.locator('#resolve-words textarea').fill('路面补好了，围了一天。')
    await worker.page.locator('#resolve-submit').click()
    await worker.seen('路面补好了').waitFor()

    // Who took the call is first asked, and tells the caller.
    await openTask(station, '三号楼门口的路面塌了一块')
    await station.picture('32e-to-tell')
    await page.locator('#act-tell').click()
    await page.locator('#tell-view-unsatisfied').click()
    await page.locator('#tell-words textarea').fill('说边上还有一个坑')
    await station.picture('32f-tell')
    await page.locator('#tell-submit').click()
    await page.locator('#reopenFor-words textarea').fill('边上还有一个坑')
    await page.locator('#reopenFor-submit').click()
    await station.seen('重新办').waitFor()

    await openTask(worker, '三号楼门口的路面塌了一块')
    await worker.seen('边上还有一个坑').waitFor()
    await worker.page.locator('#act-accept').click()
    await worker.page.locator('#act-resolve').click()
    await worker.page.locator('#resolve-words textarea').fill('两个坑都补好了。')
    await worker.page.locator('#resolve-submit').click()
    await worker.seen('两个坑都补好了').waitFor()
    await openTask(station, '三号楼门口的路面塌了一块')
    await page.locator('#act-tell').click()
    await page.locator('#tell-view-satisfied').click()
    await page.locator('#tell-submit').click()
    await station.page.locator('#case-feedback').filter({ visible: true }).waitFor()
    await station.picture('32g-told')

    const caller = await newDevice()
    await caller.open('/#/pages/track/index')
    await caller.page.locator('#track-case-no input').fill(caseNo)
    await caller.page.locator('#track-query-code input').fill(queryCode)
    await caller.page.locator('#track-submit').click()
    await caller.seen('两个坑都补好了').waitFor()
    await caller.picture('32h-tracked')
    expect([...station.problems, ...worker.problems, ...caller.problems]).toEqual([])
  })
})
