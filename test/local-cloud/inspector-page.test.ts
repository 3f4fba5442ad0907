import { type Browser, chromium, type Page } from 'playwright-core'
import { findBrowser } from '../../scripts/test/browser'
import { startCloud, stopClouds, type TestCloud } from './support/cloud'
import { wechatAccounts } from './support/wechat-caller'

const timer = { name: 'hourly', type: 'timer' as const, config: '0 0 * * * * *' }
const source = `exports.main = async e => { if (e.fail) throw new Error('坏了'); console.log('巡检 ' + (e.Type || e.n)) }`

let cloud: TestCloud
let browser: Browser
let page: Page
const faultsOfPage: string[] = []

beforeAll(async () => {
  cloud = await startCloud({
    control: true,
    wechat: wechatAccounts,
    collections: {
      notes: { personal: ['phone'], indexes: [{ name: 'byStatus', keys: [['status', 'asc']] }] },
      others: {},
    },
    functions: { echo: { source }, sweep: { source, triggers: [timer] } },
  })
  const notes = Array.from({ length: 25 }, (_, i) => ({
    _id: `n${i}`,
    status: i < 3 ? 'open' : 'closed',
    phone: '138',
  }))
  await cloud.sdk.database().collection('notes').add(notes)
  const { executablePath, env } = await findBrowser()
  browser = await chromium.launch({
    executablePath,
    args: ['--headless=shell', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    env: { ...process.env, ...env } as Record<string, string>,
  })
  page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  page.on('pageerror', error => faultsOfPage.push(error.message))
  await page.goto(`${cloud.url}/_cloud`)
}, 60_000)
afterAll(async () => {
  await browser?.close()
  await stopClouds()
})

/** Moves the focus by keyboard to the element with this text and presses it. */
async function press(role: 'button' | 'checkbox', name: string): Promise<void> {
  const target = page.getByRole(role, { name, exact: true })
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press('Tab')
    if (await target.evaluate(element => element === document.activeElement)) return page.keyboard.press('Space')
  }
  throw new Error(`${name} is not reached by keyboard`)
}
const shows = (text: string) => page.getByText(text).first().waitFor()

it('tells which messages WeChat took, and neither to whom nor what they say', async () => {
  await shows('还没有发出的消息')
  const body = JSON.stringify({ msgtype: 'text', text: { content: '急件在安居里' } })
  await fetch(`${cloud.url}/_wechat/cgi-bin/webhook/send?key=key-1`, { method: 'POST', body })
  await shows('群机器人')
  await shows('已收下')
  expect(await page.locator('body').innerText()).not.toMatch(/急件在安居里|key-1/)
})

it('shows documents without personal fields, filtered from the keyboard, with the plan', async () => {
  await shows('第 1–20 个')
  expect(await page.locator('#documents').innerText()).not.toContain('138')
  await page.keyboard.press('/')
  await page.keyboard.type('{ "status": "open" }')
  await page.keyboard.press('Enter')
  await shows('第 1–3 个')
  await shows('index byStatus')
  await page.keyboard.press('Control+A')
  await page.keyboard.type('{ "phone": "138" }')
  await page.keyboard.press('Enter')
  await shows('也不能用来筛选')
})

it('follows the log of the function that is picked, and keeps the focus while figures change', async () => {
  await press('button', 'echo')
  await cloud.sdk.callFunction({ name: 'echo', data: { n: 7 } })
  await shows('巡检 7')
  await cloud.sdk.callFunction({ name: 'echo', data: { fail: true } }).catch(() => {})
  await shows('Error: 坏了')
  await shows('FUNCTIONS_EXECUTE_FAIL')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('echo')
})

it('runs a timer, moves the clock with its timers and back', async () => {
  await press('button', '立即运行 sweep hourly')
  await shows('hourly 已运行')
  await press('button', '+1 天')
  await shows('运行了 24 次定时器')
  expect(cloud.clock.offset()).toBeGreaterThan(23 * 3600_000)
  await press('button', '回到真实时间')
  await shows('已回到真实时间')
  expect(cloud.clock.offset()).toBe(0)
})

it('shows faults', async () => {
  cloud.faults.set({ rules: [{ on: 'storage.put', rate: 0.25, fault: { kind: 'cut', when: 'after' } }] })
  await shows('生效后断开连接')
  await shows('25%')
})

it('fits the window and makes no mistakes', async () => {
  const overflow = await page.evaluate(() => [document.body.scrollWidth, document.body.scrollHeight])
  expect(overflow).toEqual([1440, 900])
  expect(faultsOfPage).toEqual([])
})
