// Plain JavaScript: used by run.cjs before any TypeScript runs.
const fs = require('node:fs')
const path = require('node:path')
const { buildSync } = require('esbuild')

const root = path.resolve(__dirname, '..')

/** What must stay where npm put it: it has binaries or files of its own, or is optional. */
const external = ['@cloudbase/node-sdk', 'node-sqlite3-wasm', 'better-sqlite3', 'node:sqlite', 'esbuild']

/**
 * Bundles a program of this repository and answers the file to run with plain Node: no loader at run time, so the
 * local cloud starts sooner and serves about a third more. Bundling takes about 0.1 s.
 */
function bundle(program) {
  const folder = path.join(root, '.cache', 'run')
  const outfile = path.join(folder, `${program.replace(/\W/g, '-')}.cjs`)
  buildSync({
    entryPoints: [path.join(root, program)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    sourcemap: 'linked',
    external,
    define: { 'process.env.GEZI_ROOT': JSON.stringify(root) },
    tsconfig: path.join(root, 'tsconfig.json'),
    logLevel: 'error',
  })
  // The function runner forks worker.cjs from beside itself.
  const functions = path.join(root, 'local-cloud/functions')
  for (const file of fs.readdirSync(functions).filter(name => name.endsWith('.cjs'))) {
    fs.copyFileSync(path.join(functions, file), path.join(folder, file))
  }
  return outfile
}

module.exports = { bundle }
