import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { FunctionSpec } from '../options'
import { readJsonFile } from './json-file'
import { readTriggers } from './triggers'

/** A function as `cloudbaserc.json` (version 2.0) describes it. Members for deployment only are ignored. */
interface RawFunction {
  name?: unknown
  handler?: unknown
  timeout?: unknown
  memorySize?: unknown
  envVariables?: Record<string, unknown>
  triggers?: unknown
}

export interface FunctionsFile {
  envId: string | undefined
  functions: FunctionSpec[]
}

/**
 * Reads `cloudbaserc.json`. `{{env.NAME}}` stands for a variable of this process, as in the vendor's CLI.
 * @throws one sentence when the file or a function of it is malformed
 */
export function readFunctionsFile(path: string): FunctionsFile {
  const raw = readJsonFile(path) as { envId?: unknown; functionRoot?: unknown; functions?: unknown }
  const root = resolve(dirname(path), typeof raw.functionRoot === 'string' ? raw.functionRoot : './functions')
  if (!Array.isArray(raw.functions)) throw new Error(`${path}: functions are missing`)
  const functions = (raw.functions as RawFunction[]).map(one => readFunction(one, root, path))
  const names = functions.map(({ name }) => name)
  const twice = names.find((name, i) => names.indexOf(name) < i)
  if (twice) throw new Error(`${path}: the function ${twice} is there twice`)
  const envId = typeof raw.envId === 'string' ? filledIn(raw.envId, () => '') : ''
  return { envId: envId === '' ? undefined : envId, functions }
}

function readFunction(raw: RawFunction, root: string, path: string): FunctionSpec {
  const { name, timeout, memorySize, handler = 'index.main' } = raw
  if (typeof name !== 'string' || !/^[\w-]{1,60}$/.test(name)) throw new Error(`${path}: a function has no proper name`)
  const fail = (what: string) => new Error(`${path}: function ${name}: ${what}`)
  if (timeout !== undefined && !(typeof timeout === 'number' && timeout > 0 && timeout <= 900)) {
    throw fail('timeout must be up to 900 seconds')
  }
  if (memorySize !== undefined && !(Number.isInteger(memorySize) && (memorySize as number) >= 64)) {
    throw fail('memorySize must be a whole number of MB, at least 64')
  }
  if (typeof handler !== 'string' || !/^[\w-]+\.\w+$/.test(handler)) throw fail('handler must be file.export')
  const dir = join(root, name)
  const file = join(dir, `${handler.split('.')[0]}.js`)
  if (!existsSync(file)) throw fail(`there is no ${file}`)
  return {
    name,
    dir,
    handler,
    timeoutSeconds: timeout as number | undefined,
    memoryMb: memorySize as number | undefined,
    env: readVariables(raw.envVariables ?? {}, fail),
    triggers: readTriggers(raw.triggers, fail),
  }
}

function readVariables(raw: Record<string, unknown>, fail: (what: string) => Error): Record<string, string> {
  const unset = (name: string) => {
    throw fail(`the variable ${name} is not set`)
  }
  return Object.fromEntries(Object.entries(raw).map(([name, value]) => [name, filledIn(String(value), unset)]))
}

const filledIn = (text: string, unset: (name: string) => string) =>
  text.replace(/\{\{\s*env\.(\w+)\s*\}\}/g, (_, name: string) => process.env[name] ?? unset(name))
