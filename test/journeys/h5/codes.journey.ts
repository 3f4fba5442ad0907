import { pathOfCode, storyGrid } from './people'
import { closeBrowser, newDevice } from './world'

afterAll(closeBrowser)

describe('codes', () => {
  it('a second code opened while the app is open shows the second grid', async () => {
    const device = await newDevice()
    await device.open(pathOfCode(storyGrid))
    await device.seen('第七网格').waitFor()
    await device.open(pathOfCode('610999001003008'))
    await device.seen('第八网格').waitFor()
    expect(device.problems).toEqual([])
  })

  it.each([
    ['forged', (path: string) => `${path.slice(0, -1)}${path.endsWith('A') ? 'B' : 'A'}`, '这不是社区发的二维码'],
    ['cut off', (path: string) => path.slice(0, 14), '这个二维码不完整'],
  ])('a %s code says so and leads on', async (_name, spoil, sentence) => {
    const device = await newDevice()
    await device.open(spoil(pathOfCode(storyGrid)))
    await device.seen(sentence).waitFor()
    await device.picture(`01-code-${_name.replace(' ', '-')}`)
    await device.seen('在地图上找').click()
    await device.page.waitForURL(/find/)
  })

  it('without a code the grid is found by its name', async () => {
    const device = await newDevice()
    await device.open('/#/pages/find/index')
    await device.page.locator('#find-text input').fill('桂花苑')
    await device.page.locator('#find-search').click()
    await device.page.locator(`#grid-${storyGrid}`).click()
    await device.seen('王芳负责').waitFor()
  })
})
