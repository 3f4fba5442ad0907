import { deviceOf, openTasks, pathOfCode, storyGrid } from './people'
import { closeBrowser, type Device, newDevice } from './world'

afterAll(closeBrowser)

/** Nothing sticks out to the side, and no text is cut off with dots. */
async function expectFits({ page }: Device): Promise<void> {
  const trouble = await page.evaluate(() => {
    const wide = document.scrollingElement!.scrollWidth - window.innerWidth
    const dotted = [...document.querySelectorAll('body *')].filter(
      each => getComputedStyle(each).textOverflow === 'ellipsis' && each.scrollWidth > each.clientWidth,
    )
    return { wide, dotted: dotted.map(each => each.textContent) }
  })
  expect(trouble).toEqual({ wide: 0, dotted: [] })
}

async function switchElder(device: Device): Promise<void> {
  await device.open('/#/pages/me/index')
  await device.page.locator('#elder').first().click()
}

describe('looks', () => {
  it.each([
    ['light', { dark: false }],
    ['dark', { dark: true }],
  ])('%s: landing, report and tasks fit a phone', async (name, options) => {
    const resident = await newDevice(options)
    await resident.open(pathOfCode(storyGrid))
    await resident.page.getByText('王芳负责').waitFor()
    await expectFits(resident)
    await resident.picture(`10-landing-${name}`)
    await resident.page.getByText('我要报事').click()
    await resident.page.getByText('王芳会收到').waitFor()
    await expectFits(resident)
    await resident.picture(`10-report-${name}`)
    const worker = await deviceOf('worker-001003-07', options)
    await openTasks(worker)
    await expectFits(worker)
    await worker.picture(`10-tasks-${name}`)
  })

  it('elder mode: larger type, larger targets, one question a screen', async () => {
    const device = await newDevice()
    await switchElder(device)
    await device.open(pathOfCode(storyGrid))
    const report = device.page.getByText('我要报事')
    await report.waitFor()
    await expectFits(device)
    await device.picture('10a-landing-elder')
    const size = await report.evaluate(each => Number.parseFloat(getComputedStyle(each).fontSize))
    expect(size).toBeGreaterThanOrEqual(20)
    await report.click()
    await device.page.getByText('第 1 步').waitFor()
    await expectFits(device)
    await device.picture('10b-report-elder')
    const next = await device.page.locator('#step-next').boundingBox()
    expect(next!.height).toBeGreaterThanOrEqual(60)
  })

  it('refusing the position leads on without it', async () => {
    const device = await newDevice()
    await device.open('/#/pages/find/index')
    await device.page.getByText('用我的位置').click()
    await device.seen('不打开也行：在地图上点，或者搜名字').waitFor()
    await device.picture('11-location-refused')
  })
})
