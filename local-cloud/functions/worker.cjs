// One instance of a function: a process that runs one call at a time, as SCF does. Plain JavaScript, because it is
// started with bare Node. Arguments: folder, handler (`file.export`).
'use strict'
const path = require('node:path')

const [, , dir, handler] = process.argv
const [file, exported] = handler.split('.')
const RealDate = Date
let offset = 0

/** Date of the cloud's clock; put in place only once a call came with an offset. */
class CloudDate extends RealDate {
  constructor(...parts) {
    if (parts.length === 0) super(RealDate.now() + offset)
    else super(...parts)
  }
  static now() {
    return RealDate.now() + offset
  }
}

function setClock(milliseconds) {
  offset = milliseconds
  const wanted = milliseconds === 0 ? RealDate : CloudDate
  if (globalThis.Date !== wanted) globalThis.Date = wanted
}

let callEnv = []
function setEnvironment(env) {
  for (const name of callEnv) delete process.env[name]
  callEnv = Object.keys(env)
  Object.assign(process.env, env)
}

function describe(error) {
  const isError = error instanceof Error
  return {
    name: isError ? error.name : 'Error',
    message: isError ? error.message : String(error),
    stack: isError ? error.stack : '',
  }
}

process.chdir(dir)
let loaded
try {
  loaded = require(path.join(dir, file))
} catch (error) {
  process.send({ kind: 'broken', error: describe(error) })
  throw error
}

process.on('message', async ({ id, event, env, context, clockOffset }) => {
  setClock(clockOffset)
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
process.send({ kind: 'ready' })
