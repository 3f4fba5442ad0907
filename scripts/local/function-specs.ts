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

/** The functions of cloudbaserc.json, as built into `dist`, a folder of the repository. */
export function deployedFunctions(env: Record<string, string>, dist = 'dist'): FunctionSpec[] {
  const file = JSON.parse(readFileSync(join(root, 'cloudbaserc.json'), 'utf8')) as { functions: DeployedFunction[] }
  return file.functions.map(each => ({
    name: each.name,
    dir: join(root, dist, 'cloudfunctions', each.name),
    timeoutSeconds: each.timeout,
    memoryMb: each.memorySize,
    triggers: each.triggers ?? [],
    env,
  }))
}

/** Lets the demo people sign in; exists only on a local cloud. */
export const demoSignIn = (env: Record<string, string>): FunctionSpec => ({
  name: 'demo-sign-in',
  dir: join(root, 'dist/cloudfunctions-local/demo-sign-in'),
  timeoutSeconds: 10,
  memoryMb: 256,
  env,
})
