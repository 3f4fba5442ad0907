import { deviceOf, openTasks, pathOfCode, storyGrid } from './people'
import { closeBrowser, type Device, newDevice } from './world'

afterAll(closeBrowser)

const worker = 'worker-001003-07'
const station = 'desk-001003-1'

async function writeReport({ page, open }: Device, text: string, category: string): Promise<void> {
  await open(pathOfCode(storyGrid))
  await page.getByText('我要报事').click()
  await page.locator('#report-text textarea').fill(text)
  await page.locator('#change-category').click()
  await page.locator('#category-sheet').getByText(category, { exact: true }).click()
  await page.getByText('我看过了，同意').click()
}

async function openTask({ page, seen }: Device, title: string): Promise<void> {
  await seen(title).click()
  await page.locator('#act-accept').click()
  await page.locator('#act-resolve').waitFor()
}

async function answer({ page }: Device, words: string): Promise<void> {
  await page.locator('#act-resolve').click()
  await page.locator('#resolve-words textarea').fill(words)
  await page.locator('#resolve-submit').click()
  await page.locator('#resolve-submit').waitFor({ state: 'hidden' })
}

describe('the same thing a second time', () => {
  it('is joined instead of reported, and one answer reaches both', async () => {
    const first = await newDevice()
    await writeReport(first, '井盖翘起来了，电动车差点翻。', '市政设施')
    await first.page.locator('#report-submit').click()
    await first.page.getByText('收到了').first().waitFor()

    const neighbour = await newDevice()
    await writeReport(neighbour, '井盖坏了', '市政设施')
    await neighbour.page.locator('#nearby').waitFor()
    await neighbour.page.locator('#nearby').scrollIntoViewIfNeeded()
    await neighbour.picture('nearby')
    expect(await neighbour.page.locator('#nearby').innerText()).not.toContain('电动车')
    await neighbour.page.locator('#nearby').getByText('我也遇到', { exact: true }).first().click()
    await neighbour.page.locator('#followed-title').waitFor()
    await neighbour.picture('followed')

    const wang = await deviceOf(worker)
    await openTasks(wang)
    await openTask(wang, '井盖翘起来了')
    await wang.seen('居民也遇到').waitFor()
    await wang.picture('worker-followers')
    await answer(wang, '井盖已经换好，踩过确认不响了。')
    await neighbour.page.reload()
    await neighbour.seen('井盖已经换好').waitFor()
    await neighbour.picture('followed-answered')
    expect([...first.problems, ...neighbour.problems, ...wang.problems]).toEqual([])
  })
})

describe('an errand', () => {
  it('says what to prepare, and gives receipts', async () => {
    const resident = await newDevice()
    await writeReport(resident, '想请网格员帮我妈办老年优待证。', '老年优待证')
    await resident.page.locator('#errand-materials').waitFor()
    await resident.picture('errand-prepare')
    await resident.page.locator('#report-submit').click()
    await resident.page.getByText('收到了').first().waitFor()

    const wang = await deviceOf(worker)
    await openTasks(wang)
    await openTask(wang, '想请网格员帮我妈办老年优待证')
    await wang.page.locator('#record-errand').click()
    await wang.page.locator('#errand-idCard').click()
    await wang.picture('errand-sheet')
    await wang.page.locator('#errand-submit').click()
    await wang.seen('-01').waitFor()
    await wang.picture('errand-worker')

    await resident.open('/#/pages/mine-cases/index')
    await resident.seen('想请网格员帮我妈办老年优待证').click()
    await resident.page.locator('#errand').waitFor()
    await resident.page.locator('#errand').scrollIntoViewIfNeeded()
    await resident.picture('errand-resident')
    expect(await resident.page.locator('#errand').innerText()).toContain('在网格员手上')
    expect([...resident.problems, ...wang.problems]).toEqual([])
  })
})

describe('a call at the station', () => {
  it.each([
    ['phone', { width: 390, height: 844 }],
    ['desk', { width: 1440, height: 900 }],
  ] as const)('is taken down on a %s and stands in the register', async (name, size) => {
    const desk = await deviceOf(station, { size })
    const { page } = desk
    await desk.open('/#/packages/station/pages/hotline/index')
    await page.locator('#call-text textarea').fill(`三号楼从早上停水到现在（${name}）`)
    await page.locator('#call-place input').fill('第七网格')
    await page.locator('#call-place-find').click()
    await page.locator(`#call-place-${storyGrid}`).click()
    await page.locator('#call-name input').fill('周大爷')
    await page.locator('#call-phone input').fill('13812345678')
    await page.locator('#call-submit').click()
    await desk.seen('先在电话里问过来电人').waitFor()
    await page.locator('#call-consent').click()
    await desk.picture(`hotline-${name}`)
    await page.keyboard.press('Control+Enter')
    await page.locator('#call-number').waitFor()
    await desk.seen('停水到现在').waitFor()
    await desk.picture(`hotline-taken-${name}`)
    expect(desk.problems).toEqual([])
  })
})

describe('cases that are alike', () => {
  it('become one common problem and are answered at once', async () => {
    const resident = await newDevice()
    await writeReport(resident, '西门路灯也不亮了。', '市政设施')
    await resident.page.locator('#report-submit').click()
    await resident.page.getByText('收到了').first().waitFor()

    const desk = await deviceOf(station, { size: { width: 1440, height: 900 } })
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
