import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Locator, type Page } from 'playwright-core'
import { root } from '../../../scripts/root'
import { serveFonts } from './fonts'

const screenshots = join(root, 'test/screenshots/h5')
const phone = { width: 390, height: 844 }

export interface Device {
  readonly page: Page
  readonly context: BrowserContext
  /** Opens a path of the app. */
  open(path: string): Promise<void>
  /** Text that can be seen: pages below the top one stay in the document. */
  seen(text: string): Locator
  /** Keeps a picture for people to look at, in an ignored folder. */
  picture(name: string): Promise<void>
  /** Everything the app logged as an error; a journey asserts that it is empty. */
  readonly problems: string[]
}

let browser: Browser | undefined

async function launched(): Promise<Browser> {
  browser ??= await chromium.launch({
    executablePath: process.env.GEZI_JOURNEY_BROWSER,
    args: [
      '--headless=shell',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
      '--font-render-hinting=none',
    ],
    env: { ...process.env, ...JSON.parse(process.env.GEZI_JOURNEY_BROWSER_ENV ?? '{}') },
  })
  return browser
}

export async function closeBrowser(): Promise<void> {
  await browser?.close()
  browser = undefined
}

export interface DeviceOptions {
  readonly dark?: boolean
  readonly size?: { readonly width: number; readonly height: number }
  readonly geolocation?: { readonly longitude: number; readonly latitude: number }
}

/** A phone of its own: own storage, own sign-in, the clock of the story. */
export async function newDevice({ dark = false, size = phone, geolocation }: DeviceOptions = {}): Promise<Device> {
  const context = await (await launched()).newContext({
    viewport: size,
    deviceScaleFactor: 2,
    isMobile: size.width < 600,
    hasTouch: size.width < 600,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    colorScheme: dark ? 'dark' : 'light',
    baseURL: process.env.GEZI_JOURNEY_URL,
    permissions: geolocation ? ['geolocation'] : [],
    geolocation,
  })
  await serveFonts(context)
  const page = await context.newPage()
  page.setDefaultTimeout(30000)
  await page.clock.install({ time: Date.now() + Number(process.env.GEZI_JOURNEY_CLOCK_OFFSET ?? 0) })
  const problems: string[] = []
  page.on('pageerror', error => problems.push(String(error)))
  page.on('console', message => {
    if (message.type() === 'error') problems.push(message.text())
  })
  mkdirSync(screenshots, { recursive: true })
  return {
    page,
    context,
    problems,
    seen: text => page.getByText(text).filter({ visible: true }).first(),
    open: async path => {
      await page.goto(path)
    },
    picture: async name => {
      await page.screenshot({ path: join(screenshots, `${name}.png`), fullPage: false })
    },
  }
}
