import { existsSync, statSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { LocalCloudOptions } from '../options'
import { readFunctionsFile } from './functions-file'
import { readFunctionsFolder } from './functions-folder'

export const HELP = `CloudBase on this computer, for the unmodified SDKs.

  local-cloud --functions <folder | cloudbaserc.json> --database <file> [options]

  --functions PATH   a folder whose sub-folders are functions (index.js), or a cloudbaserc.json
  --database FILE    collections, indexes and storage rules as JSON
  --port N           default 8790; 0 takes a free one
  --data FOLDER      where documents, files and keys are kept; default .data; :memory: keeps nothing
  --host ADDRESS     default 127.0.0.1, this computer only
  --env ID           id of the environment; default that of cloudbaserc.json, else local
  --control          lets other processes set the clock, run timers and order faults
  --wx               answers /wx/*, the stand-in for calls from WeChat
  --no-inspector     no page at /_cloud
  --help             this text`

/** Reads the command's arguments; undefined when help is asked for. @throws one sentence for a wrong argument */
export function readArguments(args: string[]): LocalCloudOptions | undefined {
  const values = parse(args)
  if (values.help) return undefined
  const functionsPath = existing(values.functions, '--functions', 'a folder of functions or a cloudbaserc.json')
  const databaseFile = existing(values.database, '--database', 'a JSON file with collections')
  const port = Number(values.port)
  if (!/^\d{1,5}$/.test(values.port) || port > 65535) {
    throw new Error(`--port: a number from 0 to 65535 is expected, not ${values.port}`)
  }
  if (values.env !== undefined && !/^[\w-]{1,60}$/.test(values.env)) {
    throw new Error(`--env: letters, digits and - are expected, not ${values.env}`)
  }
  const { envId, functions } = statSync(functionsPath).isDirectory()
    ? { envId: undefined, functions: readFunctionsFolder(functionsPath) }
    : readFunctionsFile(functionsPath)
  return {
    functions,
    envId: values.env ?? envId,
    databaseFile,
    port,
    host: values.host,
    dataDir: values.data,
    wxStandIn: values.wx,
    control: values.control,
    inspector: !values['no-inspector'],
  }
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        functions: { type: 'string' },
        database: { type: 'string' },
        port: { type: 'string', default: '8790' },
        data: { type: 'string', default: '.data' },
        host: { type: 'string' },
        env: { type: 'string' },
        control: { type: 'boolean', default: false },
        wx: { type: 'boolean', default: false },
        'no-inspector': { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    }).values
  } catch (error) {
    throw new Error(`${(error as Error).message.split('. ')[0]} (--help tells the arguments)`)
  }
}

function existing(path: string | undefined, option: string, what: string): string {
  if (path === undefined) throw new Error(`${option} is missing: ${what} (--help tells the arguments)`)
  if (!existsSync(path)) throw new Error(`${option}: there is no ${path}`)
  return path
}
