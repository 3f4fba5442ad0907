import { deviceOf, openProgress, openTask, report } from './people'
import { closeBrowser, newDevice } from './world'

afterAll(closeBrowser)

describe('not done well', () => {
  it('a dissatisfied reporter has it done again with a new promise, and may be satisfied then', async () => {
    const resident = await newDevice()
    const { page } = resident
    await report(resident, '儿童滑梯的扶手松了，一摇就晃。')
    await openProgress(resident)
    const worker = await deviceOf('worker-001003-07')
    await openTask(worker, '儿童滑梯的扶手松了')
    await worker.page.locator('#act-accept').click()
    await worker.page.locator('#act-resolve').click()
    await worker.page.locator('#resolve-words textarea').fill('拧紧了。')
    await worker.page.locator('#resolve-submit').click()
    await worker.seen('已经答复').waitFor()

    await page.reload()
    await page.locator('#rate-unsatisfied').click()
    await page.locator('#reopen-reason textarea').fill('另一边还是松的')
    await resident.picture('34-not-done')
    await page.locator('#reopen-send').click()
    await resident.seen('要求重新办').waitFor()
    await resident.seen('11月27日（周五）').waitFor()
    await resident.picture('34b-again')

    await openTask(worker, '儿童滑梯的扶手松了')
    await worker.seen('另一边还是松的').waitFor()
    await worker.picture('34c-worker-again')
    await worker.page.locator('#act-accept').click()
    await worker.page.locator('#act-resolve').click()
    await worker.page.locator('#resolve-words textarea').fill('两边都换了新螺丝。')
    await worker.page.locator('#resolve-submit').click()
    await worker.seen('两边都换了新螺丝').waitFor()
    await page.reload()
    await page.locator('#rate-satisfied').click()
    await page.locator('#case-rated').waitFor()
    expect([...resident.problems, ...worker.problems]).toEqual([])
  })
})
