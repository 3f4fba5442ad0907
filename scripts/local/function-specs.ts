import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FunctionSpec } from '../../local-cloud/options'
import { root } from '../root'

interface DeployedFunction {
  readonly name: string
  readonly timeout: number
  readonly memorySize: number
  readonly triggers?: FunctionSpec['triggers']
}

/** Functions that exist only here: they let the demo people sign in. */
const localOnly: readonly DeployedFunction[] = [{ name: 'demo-sign-in', timeout: 10, memorySize: 256 }]

/** The functions of cloudbaserc.json, as built into dist/, and the local ones. */
export function functionSpecs(env: Record<string, string>): FunctionSpec[] {
  const { functions } = JSON.parse(readFileSync(join(root, 'cloudbaserc.json'), 'utf8')) as { functions: DeployedFunction[] }
  const spec = (each: DeployedFunction, dir: string): FunctionSpec => ({
    name: each.name,
    dir: join(root, dir, each.name),
    timeoutSeconds: each.timeout,
    memoryMb: each.memorySize,
    triggers: each.triggers ?? [],
    env,
  })
  return [
    ...functions.map(each => spec(each, 'dist/cloudfunctions')),
    ...localOnly.map(each => spec(each, 'dist/cloudfunctions-local')),
  ]
}
