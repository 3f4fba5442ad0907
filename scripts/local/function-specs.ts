import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FunctionSpec } from '../../local-cloud/options'
import { root } from '../root'

interface DeployedFunction {
  readonly name: string
  readonly timeout: number
  readonly memorySize: number
  readonly triggers?: FunctionSpec['triggers']
  readonly envVariables: Readonly<Record<string, string>>
}

type Env = Readonly<Record<string, string>>

/**
 * The functions of cloudbaserc.json, as built into `dist`, a folder of the repository. All of them get `env`; what is in
 * `forSome` reaches only those that declare it.
 */
export function deployedFunctions(env: Env, dist = 'dist', forSome: Env = {}): FunctionSpec[] {
  const file = JSON.parse(readFileSync(join(root, 'cloudbaserc.json'), 'utf8')) as { functions: DeployedFunction[] }
  return file.functions.map(each => ({
    name: each.name,
    dir: join(root, dist, 'cloudfunctions', each.name),
    timeoutSeconds: each.timeout,
    memoryMb: each.memorySize,
    triggers: each.triggers ?? [],
    env: { ...env, ...Object.fromEntries(Object.entries(forSome).filter(([name]) => name in each.envVariables)) },
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
