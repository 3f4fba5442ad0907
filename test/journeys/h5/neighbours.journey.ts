import { deviceOf, openProgress, openTask, report, writeReport } from './people'
import { closeBrowser, newDevice } from './world'

afterAll(closeBrowser)

describe('me too', () => {
  it('a neighbour joins instead of reporting again, sees nothing of the first one, and one answer reaches both', async () => {
    const first = await newDevice()
    await report(first, '地下车库的消防栓没水，我家在 5 号楼 302。', { category: 'fire' })
    const caseId = await openProgress(first)

    const neighbour = await newDevice()
    const { page } = neighbour
    await writeReport(neighbour, '车库消防栓拧开没有水', { category: 'fire' })
    await page.locator(`#join-${caseId}`).scrollIntoViewIfNeeded()
    await neighbour.picture('31-nearby')
    expect(await page.locator('#nearby').innerText()).not.toContain('302')
    await page.locator(`#join-${caseId}`).click()
    await neighbour.seen('请先在下面同意个人信息说明').waitFor()
    await page.getByText('我看过了，同意').click()
    await page.locator(`#join-${caseId}`).click()
    await page.locator('#followed-title').waitFor()
    await neighbour.seen('王芳 会答复大家').waitFor()
    await neighbour.picture('31b-joined')
    expect(await page.locator('body').innerText()).not.toContain('302')

    const worker = await deviceOf('worker-001003-07')
    await openTask(worker, '地下车库的消防栓没水')
    await worker.seen('另有 1 位居民也遇到').waitFor()
    await worker.page.locator('#act-accept').click()
    await worker.picture('31c-worker')
    await worker.page.locator('#act-resolve').click()
    await worker.page.locator('#resolve-words textarea').fill('总阀打开了，试过有水。')
    await worker.page.locator('#resolve-submit').click()
    await worker.seen('已经答复').waitFor()

    await first.page.reload()
    await first.seen('总阀打开了，试过有水').waitFor()
    await neighbour.open('/#/pages/inbox/index')
    await neighbour.seen('您跟着看的一件事，王芳 答复了').waitFor()
    await neighbour.picture('31d-told')
    await neighbour.open('/#/pages/mine-cases/index')
    await page.locator(`#followed-${caseId}`).waitFor()
    expect(await neighbour.seen('有一件写好了还没交').count()).toBe(0)
    await neighbour.picture('31e-mine')
    await page.locator(`#followed-${caseId}`).click()
    await neighbour.seen('总阀打开了，试过有水').waitFor()
    await neighbour.picture('31f-answered')
    expect([...first.problems, ...neighbour.problems, ...worker.problems]).toEqual([])
  })
})
