import { join } from 'node:path'
import { generateKeys } from '../../../local-cloud/auth/keys'
import { readFunctionsFile } from '../../../local-cloud/config/functions-file'
import { type LocalCloud, startLocalCloud } from '../../../local-cloud/local-cloud'
import type { Environment } from './environment'

const fixture = join(__dirname, 'fixture')

/** A local cloud with everything the suite can need. */
export async function startLocalEnvironment(): Promise<{ environment: Environment; cloud: LocalCloud }> {
  const keys = generateKeys()
  const cloud = await startLocalCloud({
    dataDir: ':memory:',
    port: 0,
    keys,
    functions: readFunctionsFile(join(fixture, 'cloudbaserc.json')).functions,
    databaseFile: join(fixture, 'database.json'),
    wxStandIn: true,
  })
  const { secretId, secretKey } = keys
  const environment = { envId: 'local', secretId, secretKey, endpoint: cloud.url, ticketKey: cloud.credentials }
  return { environment, cloud }
}
