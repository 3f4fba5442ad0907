import { runCommand } from '../run-command'
import { Refusal, withProgress } from '../say'
import { buildIfStale } from './stale'

/** What any build of the app or the functions is made from, beside its own folders. */
const common = ['shared', 'package-lock.json', 'tsconfig.json']

const functionSources = [...common, 'cloudfunctions', 'scripts/build-functions.ts', 'cloudbaserc.json']
const appSources = [...common, 'miniprogram', 'config', 'babel.config.js', 'project.config.json', 'scripts/build-app.ts']

async function npmRun(script: string): Promise<void> {
  const { code, output } = await runCommand('npm', ['run', '--silent', script])
  if (code !== 0) throw new Refusal(`npm run ${script} failed:\n${output.slice(-6000)}`)
}

async function build(script: string, what: string, sources: readonly string[], output: string): Promise<void> {
  await buildIfStale(script.replace(/\W/g, '-'), sources, output, () =>
    withProgress(`Building ${what}`, `Built ${what}`, () => npmRun(script)),
  )
}

export const buildFunctionsIfStale = (): Promise<void> =>
  build('build:functions', 'the cloud functions', functionSources, 'dist/cloudfunctions')

/** `local` holds the demo sign-in and the component gallery, `production` neither. */
export const buildH5IfStale = (mode: 'local' | 'production'): Promise<void> =>
  mode === 'local'
    ? build('build:h5-local', 'the H5 app (about a minute)', appSources, 'dist/h5-local')
    : build('build:h5', 'the H5 app for production (about a minute)', appSources, 'dist/h5')

export const buildWeappIfStale = (): Promise<void> =>
  build('build:weapp', 'the mini-program (about a minute)', appSources, 'dist/weapp')
