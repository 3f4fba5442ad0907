import { HELP, readArguments } from './config/arguments'
import { startLocalCloud } from './local-cloud'

async function main(): Promise<void> {
  const options = readArguments(process.argv.slice(2))
  if (!options) {
    console.log(HELP)
    return
  }
  const cloud = await startLocalCloud({ ...options, log: ({ level, message }) => console.log(`${level} ${message}`) })
  const environment = Object.entries(cloud.envForSdk).map(([name, value]) => `${name}='${value}'`)
  if (options.inspector) console.log(`inspector ${cloud.url}/_cloud`)
  console.log(`variables for node-sdk: ${environment.join(' ')}`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void cloud.stop().then(() => process.exit(0)))
  }
}

main().catch((error: unknown) => {
  console.error(sentenceOf(error))
  process.exit(1)
})

function sentenceOf(error: unknown): string {
  const { code, port, path, message } = error as NodeJS.ErrnoException & { port?: number }
  if (code === 'EADDRINUSE') return `port ${port} is taken: choose another with --port`
  if (code === 'EADDRNOTAVAIL') return 'this computer has no such --host address'
  if (code === 'EACCES' || code === 'EPERM') return `${path ?? `port ${port}`} may not be used by this user`
  return error instanceof Error ? message : String(error)
}
