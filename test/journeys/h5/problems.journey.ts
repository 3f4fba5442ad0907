import { deviceOf, report, storyGrid } from './people'
import { closeBrowser, newDevice } from './world'

afterAll(closeBrowser)

describe('cases that are alike', () => {
  it('become one common problem at the station and are answered at once', async () => {
    const resident = await newDevice()
    await report(resident, '西门路灯也不亮了。', { category: 'facility' })

    const desk = await deviceOf('desk-001003-1', { size: { width: 1440, height: 900 } })
    const { page } = desk
    await desk.open('/#/packages/station/pages/hotline/index')
    await page.locator('#call-text textarea').fill('东门路灯不亮')
    await page.locator('#call-place input').fill('第七网格')
    await page.locator('#call-place-find').click()
    await page.locator(`#call-place-${storyGrid}`).click()
    await page.locator('#call-category-facility').click()
    await page.locator('#call-submit').click()
    await page.locator('#call-see').click()
    await page.locator('#open-similar').click()
    await desk.seen('西门路灯也不亮了').waitFor()
    await page.locator('.problem-line', { hasText: '西门路灯也不亮了' }).getByText('选上').click()
    await page.locator('#group-title input').fill('桂花苑路灯老化')
    await desk.picture('similar')
    await page.locator('#group-submit').click()
    await page.locator('#problem-title').waitFor()

    // The browser's way back closes the sheet, not the page.
    await page.locator('#step-answer').filter({ visible: true }).click()
    await page.locator('#answer-words textarea').fill('两处路灯今晚都换好了。')
    await page.goBack()
    await page.locator('#answer-words').waitFor({ state: 'detached' })
    await page.locator('#step-answer').filter({ visible: true }).click()
    await page.locator('#answer-words textarea').fill('两处路灯今晚都换好了。')
    await page.locator('#answer-submit').click()
    await desk.seen('已答复').waitFor()
    await desk.picture('problem-answered')

    await resident.open('/#/pages/mine-cases/index')
    await resident.seen('西门路灯也不亮了').click()
    await resident.seen('两处路灯今晚都换好了').waitFor()
    expect([...desk.problems, ...resident.problems]).toEqual([])
  })
})
