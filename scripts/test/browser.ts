import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../root'

export interface Browser {
  readonly executablePath: string
  /** What the browser's process needs beside the usual environment. */
  readonly env: Record<string, string>
  readonly source: string
}

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/**
 * An installed Chromium when there is one (GEZI_CHROMIUM names another), else the one that comes inside the npm
 * package together with the NSS libraries that a bare Linux lacks.
 */
export async function findBrowser(): Promise<Browser> {
  const own = [process.env.GEZI_CHROMIUM, ...installed].find(path => path && existsSync(path))
  if (own) return { executablePath: own, env: {}, source: own }
  return packagedBrowser()
}

/** The browser from the npm package, unpacked once into .cache. */
async function packagedBrowser(): Promise<Browser> {
  const unpacked = join(root, '.cache', 'chromium')
  mkdirSync(unpacked, { recursive: true })
  // The package unpacks into the system's temporary folder and knows no other setting.
  const before = process.env.TMPDIR
  process.env.TMPDIR = unpacked
  try {
    const { default: chromium, inflate } = await import('@sparticuz/chromium')
    const executablePath = await chromium.executablePath()
    await inflate(join(root, 'node_modules/@sparticuz/chromium/bin/al2023.tar.br'))
    const libraries = [join(unpacked, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':')
    const env = { LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: fontsFile(unpacked) }
    return { executablePath, env, source: 'the npm package @sparticuz/chromium' }
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
}

/** The package's own settings look for its fonts in /tmp; without any font all text is invisible. */
function fontsFile(unpacked: string): string {
  const file = join(unpacked, 'fonts.xml')
  const folders = `<dir>${join(unpacked, 'fonts')}</dir><cachedir>${join(unpacked, 'fonts-cache')}</cachedir>`
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${folders}</fontconfig>`,
  )
  return file
}
