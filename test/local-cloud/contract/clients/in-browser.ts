import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { build } from 'esbuild'
import { chromium } from 'playwright-core'
import { findBrowser } from '../../../../scripts/test/browser'
import type { Environment } from '../environment'
import type { ServerSide } from './client-world'

export interface CasesInBrowser {
  /** @throws when the case does not hold */
  run(name: string): Promise<void>
  close(): Promise<void>
}

/** Chromium with js-sdk and the client cases in a page. */
export async function casesInBrowser(environment: Environment, server: ServerSide): Promise<CasesInBrowser> {
  const { executablePath, env } = await findBrowser()
  const script = await pageScript()
  const browser = await chromium.launch({
    executablePath,
    args: ['--headless=shell', '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-quic'],
    env: { ...process.env, ...env } as Record<string, string>,
  })
  const page = await browser.newPage()
  await page.exposeFunction('onServer', (member: keyof ServerSide, ...parameters: [string, string]) =>
    (server[member] as (...parameters: string[]) => Promise<unknown>)(...parameters),
  )
  // A page of this computer: CloudBase lets localhost call, as the local cloud does.
  const pages = createServer((req, res) => {
    res.setHeader('content-type', req.url === '/cases.js' ? 'text/javascript' : 'text/html')
    res.end(req.url === '/cases.js' ? script : '<!doctype html><script src="/cases.js"></script>')
  })
  await new Promise<void>(resolve => pages.listen(0, '127.0.0.1', resolve))
  await page.goto(`http://localhost:${(pages.address() as AddressInfo).port}/`)
  const { envId, endpoint } = environment
  return {
    run: async name => {
      const wrong = await page.evaluate(
        ([one, where]) => window.runContractCase(one as string, where as { envId: string }),
        [name, { envId, endpoint }] as const,
      )
      if (wrong) throw new Error(wrong)
    },
    close: async () => {
      await browser.close()
      pages.close()
    },
  }
}

async function pageScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(__dirname, 'browser-page.ts')],
    bundle: true,
    write: false,
    platform: 'browser',
    format: 'iife',
    target: 'chrome100',
    minify: true,
    logLevel: 'error',
  })
  return outputFiles[0]?.text ?? ''
}
