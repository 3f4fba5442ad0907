import { readFileSync } from 'node:fs'
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build, type Metafile, type Plugin } from 'esbuild'
import { root } from './root'
import { runProgram } from './say'

interface FunctionBuild {
  readonly name: string
  readonly source: string
  readonly output: string
}

/** Functions that exist only on a local cloud; they are never in the folder that gets deployed. */
const localOnly = ['demo-sign-in']

const deployed = (): readonly string[] => {
  const { functions } = JSON.parse(readFileSync(join(root, 'cloudbaserc.json'), 'utf8')) as {
    functions: { name: string }[]
  }
  return functions.map(each => each.name)
}

const dependencyVersion = (name: string): string => {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>
  }
  const version = dependencies[name]
  if (!version) throw new Error(`${name} is not a dependency of package.json`)
  return version
}

/**
 * Bundles every cloud function into a folder of its own, shared/ included, node-sdk left to the cloud's installation.
 * Answers bytes of our own code by function name. `dist` is relative to the repository; plugins are esbuild's.
 */
export async function buildFunctions(
  dist = 'dist',
  plugins: readonly Plugin[] = [],
): Promise<ReadonlyMap<string, number>> {
  const folders = { deployed: `${dist}/cloudfunctions`, local: `${dist}/cloudfunctions-local` }
  const builds: FunctionBuild[] = [
    ...deployed().map(name => ({ name, source: 'cloudfunctions/functions', output: folders.deployed })),
    ...localOnly.map(name => ({ name, source: 'cloudfunctions/local', output: folders.local })),
  ]
  const sizes = await Promise.all(builds.map(async each => [each.name, await buildOne(each, plugins)] as const))
  await Promise.all(Object.values(folders).map(folder => removeOthers(folder, builds)))
  return new Map(sizes)
}

/** Bundles are written in place, because a running local cloud may load them meanwhile; only what is gone goes. */
async function removeOthers(folder: string, builds: readonly FunctionBuild[]): Promise<void> {
  const kept = builds.filter(each => each.output === folder).map(each => each.name)
  const gone = (await readdir(join(root, folder))).filter(name => !kept.includes(name))
  await Promise.all(gone.map(name => rm(join(root, folder, name), { recursive: true })))
}

async function buildOne({ name, source, output }: FunctionBuild, plugins: readonly Plugin[]): Promise<number> {
  const folder = join(root, output, name)
  await mkdir(folder, { recursive: true })
  const { metafile } = await build({
    entryPoints: [join(root, source, name, 'index.ts')],
    outfile: join(folder, 'index.js'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node18',
    external: ['@cloudbase/node-sdk'],
    // Names stay, so that the places in a log can be found in the source.
    minifyWhitespace: true,
    minifySyntax: true,
    tsconfig: join(root, 'tsconfig.json'),
    metafile: true,
    plugins: [...plugins],
    logLevel: 'warning',
  })
  const manifest = {
    private: true,
    main: 'index.js',
    dependencies: { '@cloudbase/node-sdk': dependencyVersion('@cloudbase/node-sdk') },
  }
  await writeFile(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  await writeFile(join(folder, 'config.json'), `${JSON.stringify({ permissions: { openapi: [] } }, null, 2)}\n`)
  return bytesOf(metafile)
}

const bytesOf = ({ outputs }: Metafile): number => Object.values(outputs).reduce((sum, { bytes }) => sum + bytes, 0)

async function main(): Promise<void> {
  for (const [name, bytes] of await buildFunctions()) console.log(JSON.stringify({ function: name, bytes }))
}

if (require.main?.filename === join(root, 'scripts/build-functions.ts')) runProgram(main)
