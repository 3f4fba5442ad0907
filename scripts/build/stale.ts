import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from '../root'

function filesBelow(path: string): string[] {
  if (!existsSync(path)) return []
  if (statSync(path).isFile()) return [path]
  return readdirSync(path)
    .sort()
    .flatMap(name => filesBelow(join(path, name)))
}

/** Digest of the contents and names of everything below the given paths of the repository. */
function digestOf(sources: readonly string[]): string {
  const hash = createHash('sha256')
  for (const file of sources.flatMap(source => filesBelow(join(root, source)))) {
    hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

/**
 * Runs `build` unless `output` was built from exactly these sources before. Returns whether it built.
 * The stamp lies outside the output, and is written only after a build that succeeded.
 */
export async function buildIfStale(
  name: string,
  sources: readonly string[],
  output: string,
  build: () => Promise<void>,
): Promise<boolean> {
  const stamp = join(root, '.cache', 'built', name)
  const digest = digestOf(sources)
  const fresh = existsSync(join(root, output)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === digest
  if (fresh) return false
  await build()
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, digest)
  return true
}
