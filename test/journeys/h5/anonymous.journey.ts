import { deviceOf, openTasks, report } from './people'
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
})
