import { deviceOf, openProgress, openTask, report } from './people'
import { closeBrowser, newDevice } from './world'

afterAll(closeBrowser)

describe('an errand', () => {
  it('says what to prepare, gives receipts both ways, and cannot be answered while papers are out', async () => {
    const resident = await newDevice()
    await report(resident, '腿脚不方便，想请人帮我办老年优待证。', { category: 'errandSenior', phone: '13800006655' })
    await openProgress(resident)
    await resident.seen('还没交').waitFor()
    await resident.picture('33-prepare')

    const worker = await deviceOf('worker-001003-07')
    const { page } = worker
    const record = async (kind: string, papers: readonly string[]) => {
      await page.locator('#record-errand').click()
      await page.locator(`#errand-kind-${kind}`).click()
      for (const paper of papers) await page.locator(`#errand-${paper}`).click()
    }
    await openTask(worker, '腿脚不方便，想请人帮我办')
    await page.locator('#act-accept').click()
    await page.locator('#act-resolve').waitFor()
    await record('received', ['idCard', 'household', 'photo'])
    await worker.picture('33b-receive')
    await page.locator('#errand-submit').click()
    await worker.seen('在网格员手上').waitFor()
    await worker.picture('33c-held')

    await resident.page.reload()
    await resident.seen('身份证、户口本、一寸照片').waitFor()
    await resident.picture('33d-receipt')

    await page.locator('#act-resolve').click()
    await page.locator('#resolve-words textarea').fill('证办好了，送到家里。')
    await page.locator('#resolve-submit').click()
    await worker.seen('材料').waitFor()
    await worker.picture('33e-papers-are-out')
    await page.goBack()
    await record('returned', ['idCard', 'household'])
    await page.locator('#errand-submit').click()
    await worker.seen('退回来了').waitFor()
    await record('kept', ['photo'])
    await page.locator('#errand-because textarea').fill('照片贴在证上了')
    await worker.picture('33f-kept')
    await page.locator('#errand-submit').click()
    await worker.seen('留下了：照片贴在证上了').waitFor()
    await page.locator('#act-resolve').click()
    await page.locator('#resolve-submit').click()
    await worker.seen('已经答复').waitFor()
    await worker.picture('33g-answered')

    await resident.page.reload()
    await resident.seen('证办好了，送到家里').waitFor()
    await resident.seen('留下了：照片贴在证上了').waitFor()
    await resident.picture('33h-done')
    expect([...resident.problems, ...worker.problems]).toEqual([])
  })
})
