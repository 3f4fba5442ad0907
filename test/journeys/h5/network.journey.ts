import { deviceOf, openProgress, openTask, openTasks, ownCases, pathOfCode, report, storyGrid } from './people'
import { closeBrowser, type Device, newDevice } from './world'

afterAll(closeBrowser)

/** One white pixel. */
const whitePng = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mP8/x8AAwMCAO+ip1sAAAAASUVORK5CYII=',
  'base64',
)
const text = '垃圾桶满了两天没人收，味道很大。'

/** Whoever writes for some seconds gives the app the time to fetch them. */
async function otherScreensAreThere({ page }: Device): Promise<void> {
  await page.clock.runFor(5_000)
  await page.waitForLoadState('networkidle')
}

describe('a bad network', () => {
  it('keeps a report, survives closing the app, and submits it once by itself', async () => {
    const device = await newDevice()
    const { page, context } = device
    await device.open(pathOfCode(storyGrid))
    await page.getByText('我要报事').click()
    await page.locator('#report-text textarea').fill(text)
    await page.getByText('我看过了，同意').click()
    await otherScreensAreThere(device)
    await context.setOffline(true)
    await page.locator('#report-submit').click()
    await device.seen('已写好，等网络').waitFor({ timeout: 40_000 })
    await device.picture('05b-report-waits')
    await page.locator('#waiting-open').click()
    await device.seen('已写好，等网络，还没有编号').waitFor()
    await device.picture('05b-report-waits-opened')

    await context.setOffline(false)
    await page.reload()
    await device.open('/#/pages/mine-cases/index')
    expect(await ownCases(device, '垃圾桶满了两天没人收')).toBe(1)
  })

  it('lost answers make one case', async () => {
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
    await device.seen('还有没交上去的').waitFor({ timeout: 40_000 })
    await page.unrouteAll({ behavior: 'wait' })
    await page.locator('#waiting').waitFor({ state: 'detached' })
    expect(lost).toBeGreaterThan(0)
    await device.open('/#/pages/mine-cases/index')
    expect(await ownCases(device, '健身器材的螺丝松了')).toBe(1)
  })

  it('what a worker does without a network waits through closing the app, with its photo, and is done once', async () => {
    const resident = await newDevice()
    const words = '三楼的消防门关不上，一直敞着。'
    await report(resident, words)
    await openProgress(resident)
    const worker = await deviceOf('worker-001003-07')
    const { page, context } = worker
    await openTask(worker, '三楼的消防门关不上')
    await page.locator('#act-accept').click()
    await page.locator('#act-resolve').click()
    await page.locator('#resolve-words textarea').waitFor()
    await context.setOffline(true)
    await page.evaluate(() => window.dispatchEvent(new Event('offline')))
    await page.locator('#resolve-words textarea').fill('闭门器换好了，试了几次都能关上。')
    const slot = page.locator('#slot-after-whole').filter({ visible: true }).last()
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), slot.click()])
    await chooser.setFiles({ name: 'after.png', mimeType: 'image/png', buffer: whitePng })
    await page.locator('#resolve-submit').click()
    await worker.seen('已写好，等网络').waitFor()
    await worker.picture('05b-worker-case-waiting')

    await context.setOffline(false)
    await page.reload()
    await openTasks(worker)
    await page.locator('#waiting').waitFor({ state: 'detached', timeout: 60_000 })
    await resident.page.reload()
    await resident.seen('闭门器换好了').waitFor()
    expect(await resident.page.getByText('闭门器换好了').filter({ visible: true }).count()).toBe(1)
    await resident.picture('05b-answer-arrived')
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
  it('a screen that was never opened opens without a network', async () => {
    const device = await newDevice()
    const { page, context } = device
    const scripts = new Set<string>()
    page.on('requestfinished', request => scripts.add(request.url().replace(/.*\//, '')))
    await device.open(pathOfCode(storyGrid))
    await page.getByText('我要报事').waitFor()
    const before = scripts.size
    await otherScreensAreThere(device)
    expect(scripts.size).toBeGreaterThan(before)
    await context.setOffline(true)
    await page.evaluate(() => {
      window.location.hash = '#/pages/privacy/index'
    })
    await device.seen('个人信息说明').waitFor()
    await page.evaluate(() => {
      window.location.hash = '#/pages/track/index'
    })
    await page.locator('#track-case-no input').waitFor()
  })

  it('everything of a report is done with the keyboard', async () => {
    const device = await newDevice({ size: { width: 1440, height: 900 } })
    const { page } = device
    await device.open(pathOfCode(storyGrid))
    await page.getByText('我要报事').waitFor()
    const tabTo = async (id: string) => {
      for (let step = 0; step < 60; step += 1) {
        await page.keyboard.press('Tab')
        if (await page.evaluate(wanted => document.activeElement?.closest(`#${wanted}`) !== null, id)) return
      }
      throw new Error(`the keyboard never reaches ${id}`)
    }
    await tabTo('report')
    await page.keyboard.press('Enter')
    await page.locator('#report-text textarea').waitFor()
    await tabTo('report-text')
    await page.keyboard.type('单元门的门铃不响')
    await tabTo('consent-agree')
    await device.picture('keyboard-focus')
    await page.keyboard.press('Space')
    await tabTo('report-submit')
    await page.keyboard.press('Enter')
    await page.getByText('收到了').first().waitFor()
  })
})
