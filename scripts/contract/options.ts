import { existsSync, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { Need } from '../../test/local-cloud/contract/contract'
import type { Environment } from '../../test/local-cloud/contract/environment'
import { endpointFrom } from '../endpoint'
import { Refusal } from '../say'

export interface Options {
  readonly environment: Environment
  /** What the environment has beside documents and storage. */
  readonly has: ReadonlySet<Need>
  /** Only cases whose name or ledger entry holds this text. */
  readonly only: string
}

const USAGE =
  'npm run contract -- --env <id> [--region ap-shanghai] [--ticket-key key.json] [--has indexes,functions] [--endpoint http://127.0.0.1:8790] [--only text]'

/** Reads the command line, and the keys from TENCENTCLOUD_SECRETID and TENCENTCLOUD_SECRETKEY. @throws Refusal */
export function readOptions(args: readonly string[], env: NodeJS.ProcessEnv): Options {
  const values = parse(args)
  const { env: envId, region, only = '' } = values
  const endpoint = endpointFrom(values.endpoint)
  const { TENCENTCLOUD_SECRETID: secretId, TENCENTCLOUD_SECRETKEY: secretKey } = env
  if (!envId) throw new Refusal(USAGE)
  if (!secretId || !secretKey) throw new Refusal('TENCENTCLOUD_SECRETID and TENCENTCLOUD_SECRETKEY must be set.')
  const ticketKey = readTicketKey(values['ticket-key'])
  const needs: Need[] = [
    ...readNeeds(values.has),
    ...(ticketKey ? (['tickets'] as const) : []),
    ...(endpoint ? (['local'] as const) : []),
  ]
  return { environment: { envId, region, secretId, secretKey, endpoint, ticketKey }, has: new Set(needs), only }
}

function parse(args: readonly string[]) {
  const text = { type: 'string' } as const
  const options = { env: text, region: text, 'ticket-key': text, has: text, endpoint: text, only: text }
  try {
    return parseArgs({ args: [...args], options }).values
  } catch {
    throw new Refusal(USAGE)
  }
}

function readNeeds(text = ''): Need[] {
  return text
    .split(',')
    .filter(Boolean)
    .map(need => {
      if (need === 'indexes' || need === 'functions') return need
      throw new Refusal(`--has knows indexes and functions, not ${need}.`)
    })
}

function readTicketKey(file: string | undefined): Environment['ticketKey'] {
  if (!file) return undefined
  if (!existsSync(file)) throw new Refusal(`There is no key file ${file}.`)
  const { env_id, private_key, private_key_id } = keyIn(readFileSync(file, 'utf8'))
  if (!env_id || !private_key || !private_key_id) throw new Refusal(`${file} is no key file of custom sign-in.`)
  return { env_id, private_key, private_key_id }
}

/** The members of a key file; none when the text is no JSON object. */
function keyIn(text: string): Partial<NonNullable<Environment['ticketKey']>> {
  try {
    return Object(JSON.parse(text))
  } catch {
    return {}
  }
}
