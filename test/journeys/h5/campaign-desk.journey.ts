import type { Page } from 'playwright-core'
import { anonymousClient } from '../../../scripts/bench/anonymous-client'
import { deviceOf, storyGrid } from './people'
import { closeBrowser } from './world'

const desk = { width: 1440, height: 900 }

afterAll(closeBrowser)

/** What can be seen of a selector: pages below the top one stay in the document. */
const partOf = (page: Page) => (selector: string) => page.locator(selector).filter({ visible: true }).first()

/** Names of the campaigns that customers of a grid are shown. */
async function shownTo(gridCode: string): Promise<readonly string[]> {
  const send = await anonymousClient(process.env.GEZI_JOURNEY_URL ?? '')
  const answer = await send('/v1/functions/campaigns', { action: 'list', input: { gridCode } })
  return (answer as { data: { campaigns: { name: string }[] } }).data.campaigns.map(each => each.name)
}

describe('a campaign', () => {
  it('is drafted until nothing is missing, approved by somebody else, published, supplied and ended', async () => {
    const name = '冬至饺子日'
    const organiser = await deviceOf('organiser-1', { size: desk })
    const { page } = organiser
    const part = partOf(page)
    const fill = (field: string, text: string) => part(`#${field} input, #${field} textarea`).fill(text)
    await organiser.open('/#/packages/organiser/pages/campaigns/index')
    await part('#campaign-create').click()
    await fill('create-name', name)
    await part('#create-submit').click()

    // What the public has to be told is named beside each section, and nothing can be handed in before.
    await organiser.seen('还没写活动规则').waitFor()
    await organiser.seen('还没选在哪些网点领').waitFor()
    expect(await part('#plan-standing').innerText()).toMatch(/公布以前还缺 \d+ 样/)
    expect(await part('#act-submit').getAttribute('aria-disabled')).toBe('true')
    await organiser.picture('60-campaign-missing')
    const address = page.url().replace(/^https?:\/\/[^/]+/, '')

    await fill('plan-first-day', '2026-11-22')
    await fill('plan-last-day', '2026-12-22')
    await fill('plan-rules', '到营业厅坐一坐，送一袋饺子，送完为止。')
    await fill('plan-organiser', '青禾广电网络有限公司')
    await fill('plan-phone', '123')
    await organiser.seen('有 1 处要先改好才能存').waitFor()
    await fill('plan-phone', '09996120600')
    await part('#outlet-demo-outlet-chengguan').click()
    await part('#gift-add').click()
    await fill('gift-1-name', '速冻饺子 1 袋')
    await fill('gift-1-value', '15.5')
    await part('#tier-add').click()
    await fill('tier-1-name', '到厅坐一坐')
    await part('#tier-1-gift-1').click()
    await fill('stock-demo-outlet-chengguan-gift-1', '80')
    // What is not saved is still there after the page was lost; the preview follows what is typed.
    await page.reload()
    await organiser.seen('上次写到一半的改动还在').waitFor()
    await page.locator('#campaign-preview').getByText('速冻饺子 1 袋').waitFor()
    await page.locator('#campaign-preview').getByText('还剩 50 份').waitFor()
    await organiser.seen('有没保存的改动 · 要公示的都齐了').waitFor()

    // Somebody else saves in between: both are kept, and said.
    const other = await deviceOf('organiser-1', { size: desk })
    await other.open(address)
    const otherPart = partOf(other.page)
    await otherPart('#plan-hold input').fill('5')
    await otherPart('#plan-save').click()
    await other.seen('已保存，第 2 稿').waitFor()
    await part('#plan-save').click()
    await part('#conflict-sheet').waitFor()
    await organiser.seen('领取码有效天数').waitFor()
    await organiser.picture('60b-campaign-conflict')
    await part('#conflict-take').click()
    await page.locator('#conflict-sheet').waitFor({ state: 'detached' })
    expect(await part('#plan-hold input').inputValue()).toBe('5')
    await part('#plan-save').click()
    await organiser.seen('已保存，第 3 稿 · 要公示的都齐了').waitFor()
    await part('#act-submit').click()
    await organiser.seen(`${name} · 等审批`).waitFor()
    await organiser.seen('这是您拟的，要请另一位负责人审批。').waitFor()
    expect(await page.locator('#act-approve').filter({ visible: true }).count()).toBe(0)

    const approver = await deviceOf('admin-1', { size: desk })
    const approverPart = partOf(approver.page)
    await approver.open('/#/packages/organiser/pages/campaigns/index')
    await approver.seen('1 个活动等审批').waitFor()
    await approverPart('#campaigns-waiting').getByText(name).click()
    await approverPart('#act-approve').click()
    await approverPart('#words-submit').click()
    await approver.seen('请写一句原因。').waitFor()
    await approverPart('#words-note textarea').fill('数量和日期核对过了')
    await approverPart('#words-submit').click()
    await approver.seen(`${name} · 已批准，等公布`).waitFor()
    await approver.picture('60c-campaign-approved')

    expect(await shownTo(storyGrid)).not.toContain(name)
    await page.reload()
    await part('#act-publish').click()
    await part('#confirm').click()
    await organiser.seen(`${name} · 进行中`).waitFor()
    await organiser.seen('剩 80 / 80').waitFor()
    expect(await shownTo(storyGrid)).toContain(name)
    await part('#act-supply').click()
    await fill('supply-amount', '20')
    await part('#supply-submit').click()
    await organiser.seen('剩 100 / 100').waitFor()
    await organiser.seen('城关营业厅 速冻饺子 1 袋 +20 份').waitFor()

    // From now on only better: an earlier last day is refused where it is typed.
    await part('#act-edit').click()
    await fill('plan-last-day', '2026-12-01')
    await organiser.seen('结束日期只能延后，不能提前。').waitFor()
    expect(await part('#plan-save').getAttribute('aria-disabled')).toBe('true')
    await organiser.picture('60d-campaign-worse')
    await fill('plan-last-day', '2026-12-31')
    await organiser.seen('改动都对参加人有利').waitFor()
    await part('#plan-save').click()
    await part('#act-end').waitFor()
    await organiser.seen('11月22日（周日）到12月31日（周四）').waitFor()

    await part('#act-end').click()
    await part('#words-note textarea').fill('饺子送完了')
    await part('#words-submit').click()
    await organiser.seen(`${name} · 结束了`).waitFor()
    expect(await shownTo(storyGrid)).not.toContain(name)
    expect([...organiser.problems, ...other.problems, ...approver.problems]).toEqual([])
  })
})
