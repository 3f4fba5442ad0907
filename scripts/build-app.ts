import { rm } from 'node:fs/promises'
import { resolve } from 'node:path'
import { buildOptions } from '../config/build-options'
import { root } from './root'
import { bin, runCommand } from './run-command'
import { Refusal, runProgram, withProgress } from './say'

export interface AppBuild {
  readonly target: 'weapp' | 'h5'
  /** The build for local-cloud, with demo people and component gallery. */
  readonly local: boolean
}

const environmentOf = ({ target, local }: AppBuild) => ({
  NODE_ENV: 'production',
  TARO_ENV: target,
  GEZI_MODE: local ? 'local' : 'production',
})

/** The folder a build is written to. */
export const outputOf = (build: AppBuild): string =>
  resolve(root, buildOptions({ ...process.env, ...environmentOf(build) }).outputRoot)

/** Builds the mini-program (`weapp`) or the browser app (`h5`); Taro's own output is shown only when it fails. */
export async function buildApp(build: AppBuild): Promise<void> {
  await rm(outputOf(build), { recursive: true, force: true })
  const { code, output } = await runCommand(bin('taro'), ['build', '--type', build.target], {
    env: environmentOf(build),
  })
  // Taro ends with 0 after some compile errors.
  if (code !== 0 || /Compiled with .*error|Failed to compile|✖ Webpack/i.test(output)) {
    throw new Refusal(`${output}\nThe ${build.target} build failed: see the lines above.`)
  }
}

/** Builds again at every change, showing what Taro says, until it is interrupted. */
async function watchApp(build: AppBuild): Promise<void> {
  await runCommand(bin('taro'), ['build', '--type', build.target, '--watch'], {
    env: { ...environmentOf(build), NODE_ENV: 'development' },
    live: true,
  })
}

async function main(): Promise<void> {
  const [target, ...flags] = process.argv.slice(2)
  if (target !== 'weapp' && target !== 'h5') throw new Refusal('Say what to build: weapp or h5 (and --local, --watch).')
  const build: AppBuild = { target, local: flags.includes('--local') }
  if (flags.includes('--watch')) return watchApp(build)
  if (!build.local && !process.env.GEZI_ENV_ID) {
    console.log('GEZI_ENV_ID is not set: this build is good for looking at, but reaches no cloud.')
  }
  const name = `${target}${build.local ? ' (local)' : ''}`
  await withProgress(`Building the ${name} app`, `Built the ${name} app`, () => buildApp(build))
}

if (require.main?.filename === resolve(root, 'scripts/build-app.ts')) runProgram(main)
