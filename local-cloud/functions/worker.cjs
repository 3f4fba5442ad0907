// One instance of a function: a process that runs one call at a time, as SCF does. Plain JavaScript, because it is
// started with bare Node. Arguments: folder, handler (`file.export`), offset of the cloud's clock
// in milliseconds while the code is loaded.
'use strict'
const path = require('node:path')
const { installCloudDate } = require('./cloud-date.cjs')

const [, , dir, handler, startOffset] = process.argv
const [file, exported] = handler.split('.')
const setOffset = installCloudDate(Number(startOffset))

// The SDK looks up some hundred variables a call. Node asks the system for each; this object behaves alike and is fast.
// Node follows TZ while it runs, so that one is set for real too.
const systemEnv = process.env
const variables = { ...systemEnv }
process.env = new Proxy(variables, {
  set(env, name, value) {
    if (name === 'TZ') systemEnv.TZ = value
    return Reflect.set(env, name, String(value))
  },
})

let callEnv = {}
function setEnvironment(env) {
  for (const name in callEnv) if (!(name in env)) delete variables[name]
  callEnv = env
  Object.assign(variables, env)
}

function describe(error) {
  const isError = error instanceof Error
  return {
    name: isError ? error.name : 'Error',
    message: isError ? error.message : String(error),
    stack: isError ? error.stack : '',
  }
}

/** Files of the function that have been loaded: a change of one of them calls for a new process. */
const ownFiles = () =>
  Object.keys(require.cache).filter(name => name.startsWith(dir + path.sep) && !name.includes('node_modules'))

process.chdir(dir)
let loaded
try {
  loaded = require(path.join(dir, file))
} catch (error) {
  process.send({ kind: 'broken', error: describe(error), files: ownFiles() })
  throw error
}

process.on('message', async ({ id, event, env, context, clockOffset }) => {
  // A call keeps the time it began with, whatever is done to the cloud's clock meanwhile.
  setOffset(clockOffset)
  setEnvironment(env)
  try {
    const main = loaded[exported]
    if (typeof main !== 'function') throw new Error(`${handler} is not a function`)
    const result = await main(event === '' ? {} : JSON.parse(event), { ...context, environment: JSON.stringify(env) })
    process.send({ kind: 'result', id, result: JSON.stringify(result === undefined ? null : result) ?? 'null' })
  } catch (error) {
    process.send({ kind: 'error', id, error: describe(error) })
  }
})

process.on('disconnect', () => process.exit(0))
process.send({ kind: 'ready', files: ownFiles() })
