import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Files, relative to the build, that index.html has the browser fetch before the first screen is drawn. */
export function firstLoadFiles(dir: string): string[] {
  const html = readFileSync(join(dir, 'index.html'), 'utf8')
  const atOnce = [...html.matchAll(/<(?:script|link)\b[^>]*>/g)]
    .map(String)
    .filter(tag => !tag.includes('rel="prefetch"'))
  const named = atOnce.flatMap(tag => /(?:src|href)="\/([^"]+\.(?:js|css))"/.exec(tag)?.[1] ?? [])
  return ['index.html', ...new Set(named)]
}
