import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, posix } from 'node:path'
import { gzipSync } from 'node:zlib'
import { root } from './root'
import { Refusal, runProgram } from './say'
import { firstLoadFiles } from './size/first-load'

const MB = 1024 * 1024
const KB = 1024

interface Size {
  readonly package: string
  readonly bytes: number
  readonly budget: number
}

/** What WeChat uploads (its list of file types); licence texts and project settings stay behind. */
const uploaded = /\.(js|json|wxml|wxss|wxs|png|jpe?g|gif|svg|wasm)$/
const staysBehind = new Set(['project.config.json'])

interface AppJson {
  readonly subPackages?: readonly { readonly root: string }[]
}

function weappSizes(dir: string): Size[] {
  const { subPackages = [] } = JSON.parse(readFileSync(join(dir, 'app.json'), 'utf8')) as AppJson
  const roots = subPackages.map(each => posix.normalize(each.root).replace(/\/?$/, '/'))
  const files = (readdirSync(dir, { recursive: true }) as string[])
    .map(file => file.replaceAll('\\', '/'))
    .filter(file => uploaded.test(file) && !staysBehind.has(file))
  const bytesOf = (mine: (file: string) => boolean) =>
    files.filter(mine).reduce((sum, file) => sum + statSync(join(dir, file)).size, 0)
  return [
    { package: 'weapp main', bytes: bytesOf(file => !roots.some(each => file.startsWith(each))), budget: 1.0 * MB },
    ...roots.map(each => ({
      package: `weapp ${each.slice(0, -1)}`,
      bytes: bytesOf(file => file.startsWith(each)),
      budget: 1.5 * MB,
    })),
    { package: 'weapp total', bytes: bytesOf(() => true), budget: 30 * MB },
  ]
}

function h5Size(dir: string): Size {
  const bytes = firstLoadFiles(dir).reduce((sum, file) => sum + gzipSync(readFileSync(join(dir, file))).length, 0)
  return { package: 'h5 first load, gzipped', bytes, budget: 300 * KB }
}

/**
 * `npm run size`: one JSON line a package of the production builds; fails beyond the budget (looks and limits: 2 MB a package and
 * 30 MB in total are WeChat's, the smaller ones our own).
 */
runProgram(async () => {
  const [weapp, h5] = ['weapp', 'h5'].map(name => join(root, 'dist', name)) as [string, string]
  for (const dir of [weapp, h5]) {
    if (!existsSync(dir)) throw new Refusal('Build first: npm run build:weapp && npm run build:h5')
  }
  const sizes = [...weappSizes(weapp), h5Size(h5)].map(size => ({ ...size, pass: size.bytes <= size.budget }))
  for (const size of sizes) console.log(JSON.stringify(size))
  if (sizes.some(size => !size.pass)) process.exit(1)
})
