import { deviceOf, openTasks, pathOfCode, report, storyGrid } from './people'
import { closeBrowser, type Device, newDevice } from './world'

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

  it('an address that nobody knows goes to the community desk, which finds who it belongs to', async () => {
    const resident = await newDevice()
    const { page } = resident
    await resident.open(pathOfCode(storyGrid))
    await page.getByText('我要报事').click()
    await page.locator('#report-text textarea').fill('老粮站后墙裂了一道大缝，怕要倒。')
    await page.locator('#change-place').click()
    await page.locator('#place-address input').fill('老粮站后面')
    await page.locator('#place-match').click()
    await resident.seen('没有认出这个地址').waitFor()
    await resident.picture('12-address-unknown')
    await page.locator('#use-written').click()
    await resident.seen('没认出来，由社区工作站看归谁办').waitFor()
    await resident.seen('桂花社区工作站会收到').waitFor()
    await resident.picture('12b-address-unknown-report')
    await page.getByText('我看过了，同意').click()
    await page.locator('#report-submit').click()
    await resident.seen('收到了').waitFor()

    const desk = await deviceOf('desk-001003-1')
    await openTasks(desk)
    await desk.seen('老粮站后墙裂了').click()
    await desk.seen('从第七网格报的，写的地点没有认出来，由桂花社区工作站安排').waitFor()
    await desk.picture('12c-address-unknown-desk')
    await desk.page.locator('#act-transfer').click()
    await desk.page.locator('[id^=receiver-]').filter({ hasText: '王芳' }).click()
    await desk.page.locator('#transfer-reason textarea').fill('老粮站在第七网格东头')
    await desk.page.locator('#transfer-submit').click()
    await desk.seen('老粮站在第七网格东头').waitFor()
  })

  it('who takes a case a moment too late reads what happened, and that the tap did nothing', async () => {
    const text = '楼顶水箱漏水，流到楼道里了。'
    await report(await newDevice(), text)
    const devices = [await deviceOf('worker-001003-07'), await deviceOf('worker-001003-07')]
    for (const device of devices) {
      await openTasks(device)
      await device.seen('楼顶水箱漏水').click()
      await device.page.locator('#act-accept').waitFor()
    }
    const [first, late] = devices as [Device, Device]
    await first.page.locator('#act-accept').click()
    await first.page.locator('#act-resolve').waitFor()
    await late.page.locator('#act-accept').click()
    await late.seen('这件事刚刚有了变化').waitFor()
    await late.seen('您刚才那一下没有算').waitFor()
    expect(await late.seen('您写的还在').count()).toBe(0)
    await late.picture('06c-accepted-meanwhile')
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
