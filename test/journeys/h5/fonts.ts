import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext } from 'playwright-core'
import { root } from '../../../scripts/root'

const fonts = join(root, 'node_modules/@fontsource/noto-sans-sc')

/**
 * Gives pages Chinese glyphs on machines without a Chinese font, from a package that only tests install. The app itself
 * uses the fonts of the phone.
 */
export async function serveFonts(context: BrowserContext): Promise<void> {
  await context.route('**/__fonts/**', route => {
    const file = new URL(route.request().url()).pathname.split('/__fonts/')[1] ?? ''
    return route.fulfill({
      body: readFileSync(join(fonts, file)),
      contentType: file.endsWith('.css') ? 'text/css' : 'font/woff2',
    })
  })
  await context.addInitScript(() => {
    addEventListener('DOMContentLoaded', () => {
      for (const weight of [400, 600]) {
        const link = document.createElement('link')
        link.rel = 'stylesheet'
        link.href = `/__fonts/${weight}.css`
        document.head.append(link)
      }
      const style = document.createElement('style')
      style.textContent = "html, body, body * { font-family: 'Noto Sans SC', sans-serif !important }"
      document.head.append(style)
    })
  })
}
