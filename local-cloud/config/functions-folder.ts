import { existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { FunctionSpec } from '../options'
import { readJsonFile } from './json-file'
import { readTriggers } from './triggers'

/**
 * Takes every sub-folder with an index.js for a function of that name, with the cloud's defaults. A `config.json`
 * beside it may hold `triggers`, as in WeChat's developer tools.
 * @throws one sentence when there are none or a config.json is malformed
 */
export function readFunctionsFolder(path: string): FunctionSpec[] {
  const names = readdirSync(path, { withFileTypes: true })
    .filter(entry => !entry.isFile() && existsSync(join(path, entry.name, 'index.js')))
    .map(entry => entry.name)
    .sort()
  if (names.length === 0) throw new Error(`${path} has no sub-folder with an index.js`)
  return names.map(name => {
    if (!/^[\w-]{1,60}$/.test(name)) throw new Error(`${path}: ${name} is not a name for a function`)
    const config = join(path, name, 'config.json')
    const { triggers } = existsSync(config) ? readJsonFile(config) : {}
    return {
      name,
      dir: resolve(path, name),
      triggers: readTriggers(triggers, what => new Error(`${config}: ${what}`)),
    }
  })
}
