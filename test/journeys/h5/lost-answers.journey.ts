import { deviceOf, openTasks, ownCases, pathOfCode, storyGrid } from './people'
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
  return { lost: () => lost, until: () => page.unrouteAll({ behavior: 'wait' }) }
}

describe('an answer that was lost: the device keeps what was sent and sends it again', () => {
  it('a resident has one case, though the service took it twice', async () => {
    const device = await newDevice()
    const { page } = device
    await device.open(pathOfCode(storyGrid))
    await page.getByText('我要报事').click()
    await page.locator('#report-text textarea').fill('电梯口的瓷砖翘起来了，容易绊倒。')
    await page.getByText('我看过了，同意').click()
    const answers = await loseAnswers(device, 'submit')
    await page.locator('#report-submit').click()
    await device.seen('收好了，有网就交').waitFor({ timeout: 40_000 })
    expect(answers.lost()).toBeGreaterThan(0)
    await device.picture('11b-kept-after-lost-answer')
    await answers.until()

    await device.open('/#/pages/mine-cases/index')
    await page.reload()
    await page.getByText(waits).first().waitFor({ state: 'detached', timeout: 40_000 })
    expect(await ownCases(device, '电梯口的瓷砖')).toBe(1)
    await page.reload()
    expect(await ownCases(device, '电梯口的瓷砖')).toBe(1)
  })

  it('so has a worker, after a restart and with the photo', async () => {
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
    await page.getByText(waits).filter({ visible: true }).first().waitFor({ timeout: 40_000 })
    await worker.picture('quick-entry-waits')
    expect(answers.lost()).toBeGreaterThan(0)
    await answers.until()

    await openTasks(worker)
    await page.reload()
    await page.getByText(waits).first().waitFor({ state: 'detached', timeout: 40_000 })
    await page.reload()
    await worker.seen('车棚的充电线拖在地上').click()
    await page.locator('#act-resolve, #act-accept').first().waitFor()
    await page.locator('img[src*="case-photos"]').first().waitFor({ state: 'attached' })
    await openTasks(worker)
    await worker.seen('车棚的充电线拖在地上').waitFor()
    expect(
      await page
        .getByText(/车棚的充电线/)
        .filter({ visible: true })
        .count(),
    ).toBe(1)
  })
})

/** What stands at an act that has not been acknowledged. */
const waits = /没接上，过一会儿自己再交|已写好，等网络/

const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
