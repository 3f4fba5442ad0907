import { type AppBuild, buildApp } from '../build-app'
import { buildFunctions } from '../build-functions'
import { withProgress } from '../say'
import { buildIfStale } from './stale'

/** What any build of the app or the functions is made from, beside its own folders. */
const common = ['shared', 'package-lock.json', 'tsconfig.json']

const functionSources = [...common, 'cloudfunctions', 'scripts/build-functions.ts', 'cloudbaserc.json']
const appSources = [
  ...common,
  'miniprogram',
  'config',
  'babel.config.js',
  'project.config.json',
  'scripts/build-app.ts',
]

export async function buildFunctionsIfStale(): Promise<void> {
  await buildIfStale('functions', functionSources, 'dist/cloudfunctions', () =>
    withProgress('Building the cloud functions', 'Built the cloud functions', async () => {
      await buildFunctions()
    }),
  )
}

const appNames: Record<string, string> = {
  'h5-local': 'the H5 app (about a minute)',
  h5: 'the H5 app for production (about a minute)',
  weapp: 'the mini-program (about a minute)',
}

/** A local build holds the demo sign-in and the component gallery, a production build neither. */
export async function buildAppIfStale(build: AppBuild): Promise<void> {
  const name = `${build.target}${build.local ? '-local' : ''}`
  await buildIfStale(name, appSources, `dist/${name}`, () =>
    withProgress(`Building ${appNames[name] ?? name}`, `Built ${name}`, () => buildApp(build)),
  )
}
