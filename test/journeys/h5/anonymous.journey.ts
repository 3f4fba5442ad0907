import { deviceOf, openProgress, openTasks, report } from './people'
import { closeBrowser, newDevice } from './world'

afterAll(closeBrowser)

describe('an anonymous report', () => {
  it('shows nobody to the worker, is followed by number and code, and opens nothing with a wrong code', async () => {
    const resident = await newDevice()
    const { caseNo, queryCode } = await report(resident, '楼下棋牌室半夜还在打牌，吵得睡不着。', { anonymous: true })

    const worker = await deviceOf('worker-001003-07')
    await openTasks(worker)
    await worker.seen('楼下棋牌室半夜还在打牌').click()
    await worker.seen('匿名报的，看不到是谁').waitFor()
    expect(await worker.page.locator('#reveal').count()).toBe(0)

    const stranger = await newDevice()
    await stranger.open('/#/pages/track/index')
    await stranger.page.locator('#track-case-no input').fill(caseNo)
    await stranger.page.locator('#track-query-code input').fill('22222222')
    await stranger.page.locator('#track-submit').click()
    await stranger.seen('没有找到这件事').waitFor()
    await stranger.picture('track-wrong')
    await stranger.page.locator('#track-query-code input').fill(queryCode.toLowerCase())
    await stranger.page.locator('#track-submit').click()
    await stranger.seen('楼下棋牌室半夜还在打牌').waitFor()
  })
  it('about a worker passes worker and deputy, reaches the desk without a name, and is followed by its code', async () => {
    const words = '网格员上门的时候很凶，还摔了门'
    const resident = await deviceOf('resident-01')
    const { caseNo, queryCode } = await report(resident, words, { category: 'conduct', anonymous: true })
    const caseId = await openProgress(resident)
    const reporter = /李建国|2216/

    for (const who of ['worker-001003-07', 'worker-001003-08']) {
      const device = await deviceOf(who)
      await openTasks(device)
      expect(await device.page.locator('body').innerText()).not.toContain(words)
      await device.open('/#/pages/inbox/index')
      await device.page.waitForLoadState('networkidle')
      expect(await device.page.locator('body').innerText()).not.toContain('作风')
      await device.open(`/#/packages/worker/pages/case/index?id=${caseId}`)
      await device.seen('没有找到这件事').waitFor()
    }
    // Who leads the community looks after all of it, and is neither given it nor told.
    const leader = await deviceOf('leader-001003')
    await openTasks(leader)
    expect(await leader.page.locator('body').innerText()).not.toContain(words)

    const desk = await deviceOf('desk-001003-1')
    await openTasks(desk)
    await desk.seen(words).click()
    await desk.seen('匿名报的，看不到是谁').waitFor()
    await desk.picture('anonymous-about-a-worker')
    expect(await desk.page.locator('body').innerText()).not.toMatch(reporter)
    await desk.page.locator('#act-accept').click()
    await desk.page.locator('#act-resolve').filter({ visible: true }).waitFor()

    const elsewhere = await newDevice()
    await elsewhere.open('/#/pages/track/index')
    await elsewhere.page.locator('#track-case-no input').fill(caseNo)
    await elsewhere.page.locator('#track-query-code input').fill(queryCode)
    await elsewhere.page.locator('#track-submit').click()
    await elsewhere.seen('已经受理').waitFor()
    expect(await elsewhere.page.locator('body').innerText()).not.toMatch(reporter)
  })
})
