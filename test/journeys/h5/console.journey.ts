import type { ServedInstance } from '../../support/served-instance'
import { beginStory, goOnAt } from '../story-instance'
import { deviceOf, openProgress, openTask, report } from './people'
import { closeBrowser, newDevice } from './world'

const desk = { width: 1440, height: 900 }

let instance: ServedInstance

// The clock of this story moves: nobody else lives on its instance.
beforeAll(async () => {
  instance = await beginStory()
})
afterAll(closeBrowser)
afterAll(() => instance.stop())

describe('the console', () => {
  it('shows what is late; an order is given, answered by the worker and settled, with the keyboard and after reloading', async () => {
    const words = '小区东门的道闸砸坏了'
    const resident = await newDevice()
    await report(resident, `${words}，车进不来。`)
    const caseId = await openProgress(resident)

    // Due on Friday: late on Monday, before the order that is given by itself.
    await goOnAt(instance, '2026-11-30T08:30:00+08:00')
    const supervisor = await deviceOf('supervisor-1', { size: desk })
    const { page } = supervisor
    const part = (selector: string) => page.locator(selector).filter({ visible: true }).first()
    await supervisor.open('/#/packages/console/pages/home/index')
    await supervisor.seen('件超期').waitFor()
    await part(`#line-${caseId}`).waitFor()
    await part('#home-map').waitFor()
    // The pages stand beside the content.
    expect(await part('.console__page').boundingBox()).toMatchObject({ x: 208, y: 0 })
    await page.keyboard.press('?')
    await part('#sheet-keys').waitFor()
    await page.keyboard.press('Escape')
    await page.locator('#sheet-keys').waitFor({ state: 'detached' })
    await supervisor.picture('50-console-home')
    await part(`#line-${caseId} .case-table__act`).click()
    await part('#supervise-words textarea').fill('居民第二次来问了')
    await part('#supervise-submit').click()
    await part('#case-supervision').waitFor()
    await supervisor.picture('50b-console-ordered')

    // Nobody answered in two working days: it is given again from the list of orders.
    await goOnAt(instance, '2026-12-03T08:30:00+08:00')
    await supervisor.open('/#/packages/console/pages/orders/index')
    await page.waitForURL(/state=lateReply/)
    expect(await part(`#line-${caseId} .case-table__act`).innerText()).toBe('再督办一次')
    await part(`#line-${caseId} .case-table__act`).click()
    await part('#supervise-words textarea').fill('两天没有回话')
    await part('#supervise-submit').click()
    await part('#supervise-submit').waitFor({ state: 'detached' })
    await page.locator(`#line-${caseId}`).waitFor({ state: 'detached' })

    const worker = await deviceOf('worker-001003-07')
    await openTask(worker, words)
    await worker.page.locator('#reply-supervision').click()
    await worker.page.locator('#replySupervision-words textarea').fill('配件下午到，今天修好')
    await worker.page.locator('#replySupervision-submit').click()
    await worker.page.locator('#reply-supervision').waitFor({ state: 'detached' })

    await supervisor.open('/#/packages/console/pages/orders/index')
    await part(`#line-${caseId}`).click()
    await supervisor.seen('配件下午到，今天修好').waitFor()
    await part('#accept-supervision').click()
    await supervisor.seen('督办已了结').waitFor()
    await supervisor.picture('50c-console-settled')

    await supervisor.open('/#/packages/console/pages/cases/index')
    await part('#filter-light').click()
    await part('#choose-red').click()
    await page.waitForURL(/light=red/)
    await page.reload()
    await part('.filter-bar__chip--on').waitFor()
    expect(await part('.filter-bar__chip--on').innerText()).toContain('超期')
    await part('#filter-assignee').click()
    await part('#choose-worker-001003-07').click()
    await page.waitForURL(/assignee=worker-001003-07/)
    await part('#filter-days').click()
    await part('#days-from input').fill('2026-11-01')
    await part('#days-to input').fill('2026-11-31')
    await part('#days-submit').click()
    await supervisor.seen('日子像 2026-11-01').waitFor()
    await part('#days-to input').fill('2026-11-30')
    await part('#days-submit').click()
    // The sheet has its own entry in the history until it has gone.
    await page.waitForFunction(() => !history.state?.geziLayer && location.href.includes('days=2026-11-01'))
    await page.reload()
    await supervisor.seen('王芳 在办').waitFor()
    expect(await part('#filter-days').innerText()).toMatch(/^11月1日（周日）到.*报的$/)
    await part('.case-table__row + .case-table__row').waitFor()
    const [first, second] = await page.locator('.case-table__row').evaluateAll(rows => rows.map(row => row.id))
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe(second)
    await page.keyboard.press('k')
    await page.keyboard.press('Enter')
    await part('#case-panel .card').waitFor()
    expect(page.url()).toContain(`case=${first?.replace('line-', '')}`)
    await supervisor.picture('50d-console-cases')
    await page.keyboard.press('Escape')
    await page.locator('#case-panel').waitFor({ state: 'detached' })
    await page.keyboard.press('/')
    expect(await page.evaluate(() => document.activeElement?.closest('.number-search') !== null)).toBe(true)
    // The browser itself notes that a token ran out while the clock jumped; the app renews it and goes on.
    const supervisorProblems = supervisor.problems.filter(problem => !problem.includes('status of 401'))
    expect([...worker.problems, ...supervisorProblems]).toEqual([])
  })
})
