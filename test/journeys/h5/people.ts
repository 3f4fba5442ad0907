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

/** Scans the code, writes, agrees, submits; answers what the receipt shows. */
export async function report(
  device: Device,
  text: string,
  { gridCode = storyGrid, anonymous = false, phone }: { gridCode?: string; anonymous?: boolean; phone?: string } = {},
): Promise<Receipt> {
  const { page } = device
  await device.open(pathOfCode(gridCode))
  await page.getByText('我要报事').click()
  await page.locator('#report-text textarea').fill(text)
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
