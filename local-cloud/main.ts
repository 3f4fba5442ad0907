import { parseArgs } from 'node:util'
import { readFunctionsFile } from './config/functions-file'
import { startLocalCloud } from './local-cloud'

const USAGE =
  'usage: local-cloud --functions <cloudbaserc.json> --database <file> [--port 8790] [--data .data] [--wx] [--no-inspector]'

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      functions: { type: 'string' },
      database: { type: 'string' },
      port: { type: 'string', default: '8790' },
      data: { type: 'string', default: '.data' },
      wx: { type: 'boolean', default: false },
      'no-inspector': { type: 'boolean', default: false },
    },
  })
  if (!values.functions || !values.database) throw new Error(USAGE)
  const { functions, envId } = readFunctionsFile(values.functions)
  const cloud = await startLocalCloud({
    functions,
    envId,
    databaseFile: values.database,
    port: Number(values.port),
    dataDir: values.data,
    wxStandIn: values.wx,
    inspector: !values['no-inspector'],
    log: ({ level, message }) => console.log(`${level} ${message}`),
  })
  const environment = Object.entries(cloud.envForSdk).map(([name, value]) => `${name}='${value}'`)
  console.log(`inspector ${cloud.url}/_cloud\nvariables for node-sdk: ${environment.join(' ')}`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void cloud.stop().then(() => process.exit(0)))
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})
