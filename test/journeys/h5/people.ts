import { type Device, type DeviceOptions, newDevice } from './world'

export const storyGrid = '610999001003007'

/** The path that a printed code of the grid opens in a browser. */
export function pathOfCode(gridCode: string): string {
  const scenes = JSON.parse(process.env.GEZI_JOURNEY_SCENES ?? '{}') as Record<string, string>
  const scene = scenes[gridCode]
  if (!scene) throw new Error(`no printed code of ${gridCode} in the demo`)
  return `/g/${encodeURIComponent(scene)}`
}

/** A device on which somebody of the demo is signed in, as a visitor does it: 演示身份 → a name. */
export async function deviceOf(customId: string, options: DeviceOptions = {}): Promise<Device> {
  const device = await newDevice(options)
  await device.open('/#/pages/demo/index')
  await device.page.locator(`#demo-${customId}`).click()
  await device.page.waitForURL(url => !url.hash.includes('demo'))
  return device
}

/** Where a worker begins the day. */
export async function openTasks({ page, open }: Device): Promise<void> {
  await open('/#/packages/worker/pages/tasks/index')
  await page.locator('#tasks-headline').waitFor()
}

export const lampText = '3 号楼 2 单元的楼道灯坏了三天了，晚上老人上下楼看不清，差点摔着。'

export interface Receipt {
  readonly caseNo: string
  readonly queryCode: string
}

export interface ReportOptions {
  readonly gridCode?: string
  readonly anonymous?: boolean
  readonly phone?: string
  /** Id of the category, when the resident chooses one. */
  readonly category?: string
}

/** Scans the code, writes, chooses a category if there is one to choose; the report is not sent yet. */
export async function writeReport(
  device: Device,
  text: string,
  { gridCode = storyGrid, category }: ReportOptions = {},
): Promise<void> {
  const { page } = device
  await device.open(pathOfCode(gridCode))
  await page.getByText('我要报事').click()
  await page.locator('#report-text textarea').fill(text)
  if (!category) return
  await page.locator('#change-category').click()
  await page.locator(`#category-${category}`).click()
}

/** Writes, agrees, submits; answers what the receipt shows. */
export async function report(device: Device, text: string, options: ReportOptions = {}): Promise<Receipt> {
  const { page } = device
  const { anonymous = false, phone } = options
  await writeReport(device, text, options)
  if (phone) await page.locator('#report-phone input').fill(phone)
  if (anonymous) await page.locator('#report-anonymous').click()
  await page.getByText('我看过了，同意').click()
  await page.locator('#report-submit').click()
  await page.getByText('收到了').first().waitFor()
  return readReceipt(device)
}

async function readReceipt({ page }: Device): Promise<Receipt> {
  const shown = await page.locator('body').innerText()
  const caseNo = /[A-Z]{2}\d{8}-\d{4,}/.exec(shown)?.[0]
  const queryCode = /\b[2-9A-HJKMNP-Z]{8}\b/.exec(shown.replace(caseNo ?? '', ''))?.[0]
  if (!caseNo || !queryCode) throw new Error(`no receipt on this page:\n${shown}`)
  return { caseNo, queryCode }
}

/** Opens the progress of what was just reported, and answers the id of the case. */
export async function openProgress({ page, seen }: Device): Promise<string> {
  await seen('查看进度').click()
  await page.waitForURL(/pages\/case\/index\?id=/)
  return new URL(page.url()).hash.split('id=')[1] ?? ''
}

/** Opens a case among the tasks by the first words of it. */
export async function openTask(device: Device, words: string): Promise<void> {
  await openTasks(device)
  await device.seen(words).click()
  await device.page.locator('#route-reason').filter({ visible: true }).first().waitFor()
}

/**
 * How many own cases say this once the list shows one and nothing waits any more; neither the page left
 * behind nor a notice about it counts.
 */
export async function ownCases({ page }: Device, words: string): Promise<number> {
  const rows = page.locator('[id^=case-]').filter({ hasText: words, visible: true })
  await rows.first().waitFor()
  await page.locator('#waiting').waitFor({ state: 'detached' })
  return rows.count()
}
