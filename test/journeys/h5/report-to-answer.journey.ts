import { deviceOf, lampText, openTasks, pathOfCode, report, storyGrid } from './people'
import { closeBrowser, type Device, newDevice } from './world'

afterAll(closeBrowser)

describe('from the code on the wall to the answer', () => {
  let resident: Device
  let worker: Device

  it('the code says who looks after the place', async () => {
    resident = await newDevice()
    await resident.open(pathOfCode(storyGrid))
    await resident.seen('王芳负责').waitFor()
    await resident.seen('12345').first().waitFor()
    await resident.seen('0999-612 0388').waitFor()
    await resident.seen('虚构的演示数据').waitFor()
    await resident.picture('01-landing')
  })

  it('the worker has the task list open before anything is reported', async () => {
    worker = await deviceOf('worker-001003-07')
    await openTasks(worker)
    await worker.picture('05-worker-tasks')
  })

  it('the report is answered with a promise: who, by when, and why that day', async () => {
    const receipt = await report(resident, lampText, { phone: '13800002216' })
    expect(receipt.caseNo).toMatch(/^QH20261122-\d{4}$/)
    await resident.seen('11月27日（周五）').waitFor()
    await resident.seen('18:00 前答复您').waitFor()
    await resident.seen('5 个工作日，从明天开始数；今天是周日，不算').waitFor()
    await resident.picture('03-submitted')
  })

  it("the case reaches the worker's open screen by itself within 15 seconds", async () => {
    await worker.seen('3 号楼 2 单元的楼道灯坏了三天了').waitFor({ timeout: 15_000 })
  })

  it('the worker accepts, reads the masked phone for a reason, and asks', async () => {
    const { page } = worker
    await worker.seen('3 号楼 2 单元的楼道灯坏了三天了').click()
    await page.locator('#act-accept').click()
    await page.locator('#act-resolve').waitFor()
    await worker.picture('06-worker-case')
    await worker.seen('138****2216').waitFor()
    await page.locator('#reveal').click()
    await page.locator('#reveal-reason').getByText('约上门时间').click()
    await page.locator('#reveal-submit').click()
    await page.locator('#revealed-phone').getByText('138 0000 2216').waitFor()
    await page.locator('#sheet-close').click()
    await page.locator('#act-ask').click()
    await page.locator('#ask-words textarea').fill('您什么时候在家？')
    await page.locator('#ask-submit').click()
    await worker.seen('还没有回答，回答之前不算时间').waitFor()
  })

  it('the reporter answers, and sees that the phone number was looked at', async () => {
    const { page } = resident
    await resident.seen('查看进度').click()
    await resident.seen('您什么时候在家？').first().waitFor()
    await resident.seen('看过您的手机号').waitFor()
    await resident.seen('约上门时间').waitFor()
    await resident.picture('04-asked')
    await page.locator('#case-answer textarea').fill('明天上午都在')
    await page.locator('#case-answer-send').click()
    await resident.seen('明天上午都在').waitFor()
  })

  it('the worker answers with the result', async () => {
    await openTasks(worker)
    const { page } = worker
    await worker.seen('3 号楼 2 单元的楼道灯坏了三天了').click()
    await worker.seen('明天上午都在').waitFor()
    await page.locator('#act-resolve').click()
    await page.locator('#resolve-words textarea').fill('2 单元的灯换好了，换成声控的。再坏就打给我。')
    await worker.picture('06-resolve')
    await page.locator('#resolve-submit').click()
    await worker.seen('已经答复').first().waitFor()
  })

  it('the answer stands before the history, and one tap rates it', async () => {
    const { page } = resident
    await resident.open('/#/pages/mine-cases/index')
    await resident.seen('3 号楼 2 单元的楼道灯坏了三天了').click()
    await resident.seen('王芳答复您').waitFor()
    await resident.seen('已按时答复').waitFor()
    await resident.picture('04-answered')
    await page.locator('#rate-satisfied').click()
    await page.locator('#case-rated').waitFor()
    await resident.picture('04-rated')
  })

  it('neither device logged an error', () => {
    expect([...resident.problems, ...worker.problems]).toEqual([])
  })
})
