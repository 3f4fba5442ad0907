// Plain JavaScript with nothing but Node's own modules: this runs before anything is installed,
// and on a Node that may be too old for the rest.
const fs = require('node:fs')
const path = require('node:path')
const childProcess = require('node:child_process')

const root = path.resolve(__dirname, '..')
const oldestNode = 20

/** Ends the program with one sentence a person can act on. */
function refuse(sentence) {
  console.error(sentence)
  process.exit(1)
}

function requireNode() {
  const major = Number(process.versions.node.split('.')[0])
  if (major < oldestNode) {
    refuse(`Node ${process.versions.node} is too old: please install Node ${oldestNode} or newer and try again.`)
  }
}

function packagesOf(file) {
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')).packages : {}
}

/** npm keeps a list of what it installed; every package of the lock file must be in it, but those for other systems. */
function isInstalled() {
  const installed = packagesOf(path.join(root, 'node_modules', '.package-lock.json'))
  return Object.entries(packagesOf(path.join(root, 'package-lock.json'))).every(
    ([name, wanted]) => name === '' || wanted.optional || installed[name]?.version === wanted.version,
  )
}

/** Installs the locked dependencies when they are missing or belong to another lock file. */
function install() {
  if (isInstalled()) return
  const startedAt = Date.now()
  console.log('Installing dependencies (once, one to three minutes) ...')
  const npm = childProcess.spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  })
  if (npm.status !== 0)
    refuse('The dependencies could not be installed: see the lines above, check the network and try again.')
  console.log(`Dependencies installed in ${Math.round((Date.now() - startedAt) / 1000)} s.`)
}

/** Runs a program of this repository, TypeScript or bundled, with the arguments given; signals reach it, its exit code is ours. */
function run(program, args) {
  const loader = program.endsWith('.ts') ? ['--import', 'tsx'] : ['--enable-source-maps']
  const child = childProcess.spawn(process.execPath, [...loader, path.resolve(root, program), ...args], {
    cwd: root,
    stdio: 'inherit',
  })
  // A terminal sends Ctrl-C to the whole group; a supervisor signals only this process.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      if (!process.stdin.isTTY) child.kill(signal)
    })
  }
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)))
}

module.exports = { requireNode, install, run }
