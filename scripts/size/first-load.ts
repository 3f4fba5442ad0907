import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Files, relative to the build, that index.html has the browser fetch before the first screen is drawn. */
export function firstLoadFiles(dir: string): string[] {
  const html = readFileSync(join(dir, 'index.html'), 'utf8')
  const named = [...html.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map(match => match[1] ?? '')
  return ['index.html', ...new Set(named)]
}
