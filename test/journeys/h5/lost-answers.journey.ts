import { deviceOf, openTasks, pathOfCode, storyGrid } from './people'
import { closeBrowser, type Device, newDevice } from './world'

afterAll(closeBrowser)

/** The service takes what is sent, and its answer never arrives, as long as `until` has not been called. */
async function loseAnswers(
  { page }: Device,
  action: string,
): Promise<{ lost: () => number; until: () => Promise<void> }> {
  let lost = 0
  await page.route('**/v1/functions/cases', async route => {
    if (!route.request().postData()?.includes(`"${action}"`)) return route.continue()
    await route.fetch()
    lost += 1
    return route.abort('connectionreset')
  })
  return { lost: () => lost, until: () => page.unroute('**/v1/functions/cases') }
}

describe('an answer that was lost, then other words', () => {
  it('a resident reads what was taken and what was not, and has one case', async () => {
    const device = await newDevice()
    const { page } = device
    await device.open(pathOfCode(storyGrid))
    await page.getByText('我要报事').click()
    await page.locator('#report-text textarea').fill('电梯口的瓷砖翘起来了，容易绊倒。')
    await page.getByText('我看过了，同意').click()
    const answers = await loseAnswers(device, 'submit')
    await page.locator('#report-submit').click()
    await page.getByText('没有交上去，内容还在').waitFor({ timeout: 40_000 })
    expect(answers.lost()).toBeGreaterThan(0)
    await answers.until()

    await page.locator('#back-to-form').click()
    await page.locator('#report-text textarea').fill('电梯口的瓷砖碎了三块，已经有人摔倒。')
    await page.locator('#report-submit').click()
    await device.seen('记下的是您前一次交的内容').waitFor()
    await device.seen('之后改的文字没有跟上').waitFor()
    await device.picture('11b-earlier-counted')
    await page.locator('#see-progress').click()
    await device.seen('电梯口的瓷砖翘起来了').waitFor()
    expect(await page.getByText('碎了三块').filter({ visible: true }).count()).toBe(0)

    await device.open('/#/pages/mine-cases/index')
    await page.reload()
    await device.seen('电梯口的瓷砖翘起来了').waitFor()
    expect(await page.getByText(/电梯口的瓷砖/).count()).toBe(1)
  })

  it('a worker reads the same after a restart, with the photo still there', async () => {
    const worker = await deviceOf('worker-001003-07')
    const { page } = worker
    await worker.open('/#/packages/worker/pages/quick-entry/index')
    await page.locator('#entry-words textarea').fill('车棚的充电线拖在地上。')
    const chooser = page.waitForEvent('filechooser')
    await page.locator('#photo-add').click()
    await (await chooser).setFiles({ name: 'photo.png', mimeType: 'image/png', buffer: onePixel })
    await page.waitForFunction(() => Object.values(localStorage).some(kept => kept.includes('cloud://')))
    const answers = await loseAnswers(worker, 'quickEntry')
    await page.locator('#entry-submit').click()
    await worker.seen('没有网络，已存在手机里').waitFor({ timeout: 40_000 })
    expect(answers.lost()).toBeGreaterThan(0)
    await answers.until()

    await page.reload()
    await worker.seen('上次写的还在，接着写就行').waitFor()
    await worker.seen('已传好').waitFor()
    await worker.picture('quick-entry-resumed')
    await page.locator('#entry-words textarea').fill('车棚的充电线拖在地上，已经冒火花。')
    await page.locator('#entry-submit').click()
    await page.locator('#entry-done').waitFor()
    await worker.seen('之后改的文字没有跟上').waitFor()
    await worker.picture('quick-entry-earlier-counted')

    await openTasks(worker)
    await page.reload()
    await worker.seen('车棚的充电线拖在地上').waitFor()
    expect(await page.getByText(/车棚的充电线/).count()).toBe(1)
  })
})

const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
