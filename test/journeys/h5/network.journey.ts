import { deviceOf, openTasks, pathOfCode, storyGrid } from './people'
import { closeBrowser, newDevice } from './world'

afterAll(closeBrowser)

const text = '垃圾桶满了两天没人收，味道很大。'

describe('a bad network', () => {
  it('keeps what was written, survives closing the app, and submits once', async () => {
    const device = await newDevice()
    const { page, context } = device
    await device.open(pathOfCode(storyGrid))
    await page.getByText('我要报事').click()
    await page.locator('#report-text textarea').fill(text)
    await page.getByText('我看过了，同意').click()
    await context.setOffline(true)
    await page.locator('#report-submit').click()
    await page.getByText('没有交上去，内容还在').waitFor({ timeout: 40_000 })
    await device.picture('11-not-submitted')

    await context.setOffline(false)
    await page.reload()
    await device.open('/#/pages/report/index')
    expect(await page.locator('#report-text textarea').inputValue()).toBe(text)
    await page.locator('#report-submit').click()
    await page.getByText('收到了').first().waitFor()
    await device.open('/#/pages/mine-cases/index')
    await page.getByText('垃圾桶满了两天没人收').first().waitFor()
    expect(await page.getByText('垃圾桶满了两天没人收').count()).toBe(1)
  })

  it('a lost answer followed by another tap makes one case', async () => {
    const device = await newDevice()
    const { page } = device
    await device.open(pathOfCode(storyGrid))
    await page.getByText('我要报事').click()
    await page.locator('#report-text textarea').fill('健身器材的螺丝松了，孩子玩着危险。')
    await page.getByText('我看过了，同意').click()
    let lost = 0
    await page.route('**/v1/functions/cases', async route => {
      const isSubmit = route.request().postData()?.includes('"submit"')
      if (!isSubmit || lost >= 4) return route.continue()
      lost += 1
      await route.fetch()
      return route.abort('connectionreset')
    })
    await page.locator('#report-submit').click()
    await page.getByText('没有交上去，内容还在').waitFor({ timeout: 40_000 })
    await page.unroute('**/v1/functions/cases')
    await page.locator('#submit-again').click()
    await page.getByText('收到了').first().waitFor()
    expect(lost).toBeGreaterThan(0)
    await device.open('/#/pages/mine-cases/index')
    await page.getByText('健身器材的螺丝松了').first().waitFor()
    expect(await page.getByText('健身器材的螺丝松了').count()).toBe(1)
  })

  it("the worker's list stays readable without a network and says from when it is", async () => {
    const worker = await deviceOf('worker-001003-07')
    await openTasks(worker)
    await worker.context.setOffline(true)
    await worker.page.evaluate(() => window.dispatchEvent(new Event('offline')))
    await worker.seen('没有网络').waitFor({ timeout: 30_000 })
    await worker.picture('05b-worker-tasks-offline')
    expect(await worker.page.locator('[id^=task-]').count()).toBeGreaterThan(0)
  })
})
