import { readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { FunctionSpec, TimerTrigger } from '../options'

/** A function as `cloudbaserc.json` (version 2.0) describes it. Members for deployment only are ignored. */
interface RawFunction {
  name?: unknown
  handler?: string
  timeout?: number
  memorySize?: number
  envVariables?: Record<string, string>
  triggers?: TimerTrigger[]
}

export interface FunctionsFile {
  envId: string | undefined
  functions: FunctionSpec[]
}

/** Reads `cloudbaserc.json`. @throws when a function is malformed */
export function readFunctionsFile(path: string): FunctionsFile {
  const raw = JSON.parse(readFileSync(path, 'utf8')) as {
    envId?: string
    functionRoot?: string
    functions?: RawFunction[]
  }
  const root = resolve(dirname(path), raw.functionRoot ?? './functions')
  if (!Array.isArray(raw.functions)) throw new Error(`${path}: functions are missing`)
  return { envId: raw.envId, functions: raw.functions.map(one => readFunction(one, root, path)) }
}

function readFunction(raw: RawFunction, root: string, path: string): FunctionSpec {
  if (typeof raw.name !== 'string' || !/^[\w-]{1,60}$/.test(raw.name))
    throw new Error(`${path}: a function has no proper name`)
  if (raw.timeout !== undefined && !(raw.timeout > 0 && raw.timeout <= 900))
    throw new Error(`${path}: timeout of ${raw.name}`)
  for (const { type } of raw.triggers ?? []) {
    if (type !== 'timer') throw new Error(`${path}: trigger of ${raw.name} is not a timer`)
  }
  return {
    name: raw.name,
    dir: join(root, raw.name),
    handler: raw.handler,
    timeoutSeconds: raw.timeout,
    memoryMb: raw.memorySize,
    env: raw.envVariables,
    triggers: raw.triggers,
  }
}
