import type { Sessions, User } from '../auth/sessions'
import type { TokenClaims, Tokens } from '../auth/tokens'
import { CloudError, type CloudErrorCode, invalidParam } from '../errors'
import type { Faults, FaultTarget } from '../faults/faults'
import { underFaults } from '../faults/under-faults'
import type { Functions } from '../functions/functions'
import type { Log } from '../log'
import type { StorageRules } from '../storage/access'
import { listOf, outcome } from '../storage/actions'
import { checkedPath, type FileStore } from '../storage/file-store'
import { temporaryUrl, uploadUrl } from '../storage/links'
import { readBody } from './body'
import { clientIp, type Exchange, type Handler } from './exchange'
import { asRefusal, sendJson, sendJsonText } from './reply'

const STATUS: Partial<Record<CloudErrorCode, number>> = {
  MISSING_CREDENTIALS: 401,
  INVALID_ACCESS_TOKEN: 401,
  ACCESS_TOKEN_EXPIRED: 401,
  ACCESS_TOKEN_DISABLED: 401,
  FUNCTION_NOT_FOUND: 404,
  EXCEED_REQUEST_SIZE_LIMIT: 413,
  SYS_ERR: 500,
}

/** The client API has codes of its own for functions that fail (docs.cloudbase.net/http-api/functions). */
const CLIENT_CODES: Partial<Record<CloudErrorCode, CloudErrorCode>> = {
  FUNCTIONS_EXECUTE_FAIL: 'FUNCTION_INVOCATION_FAILED',
  FUNCTIONS_TIME_LIMIT_EXCEEDED: 'FUNCTION_TIME_LIMIT_EXCEEDED',
  FUNCTIONS_MEMORY_LIMIT_EXCEEDED: 'FUNCTION_MEMORY_LIMIT_EXCEEDED',
}

export interface Signed {
  claims: TokenClaims
  user: User
}

/** The user of a Bearer token. @throws MISSING_CREDENTIALS, INVALID_ACCESS_TOKEN, ACCESS_TOKEN_EXPIRED, ACCESS_TOKEN_DISABLED */
export function signedIn({ req }: Exchange, tokens: Tokens, sessions: Sessions): Signed {
  const token = /^Bearer (\S+)$/i.exec(req.headers.authorization ?? '')?.[1]
  if (!token) throw new CloudError('MISSING_CREDENTIALS', 'an access token is needed')
  const claims = tokens.verify(token)
  const user = sessions.current(claims.sid)
  if (!user) throw new CloudError('ACCESS_TOKEN_DISABLED', 'the session has ended')
  return { claims, user }
}

export interface GatewayParts {
  tokens: Tokens
  sessions: Sessions
  functions: Functions
  files: FileStore
  rules: StorageRules
  base: () => string
  faults: Faults
  log: Log
}

/** The client API that js-sdk speaks in gateway mode: `POST /v1/…` with a Bearer token. Refusals have an HTTP status. */
export function gatewayHandler(parts: GatewayParts): Handler {
  return async exchange => {
    const { req, res, path, requestId } = exchange
    if (!path.startsWith('/v1/')) return false
    try {
      const signed = signedIn(exchange, parts.tokens, parts.sessions)
      if (req.method !== 'POST') throw new CloudError('INVALID_ACTION', 'POST is expected')
      const body = (await readBody(req)).toString()
      const work = () => answer(path, body, signed, clientIp(req), requestId, parts)
      sendJsonText(res, 200, await underFaults(parts.faults, faultTarget(path), res, work))
    } catch (error) {
      const { code, message } = asRefusal(error, parts.log)
      sendJson(res, STATUS[code] ?? 400, { code: CLIENT_CODES[code] ?? code, message, requestId })
    }
    return true
  }
}

/** Requests of clients under the names of the server API, so that one rule strikes both. */
function faultTarget(path: string): FaultTarget {
  const [, , area, name = ''] = path.split('/')
  return area === 'functions'
    ? { action: 'functions.invokeFunction', functionName: name }
    : { action: `storage.${name}` }
}

async function answer(
  path: string,
  body: string,
  { user }: Signed,
  ip: string,
  requestId: string,
  parts: GatewayParts,
): Promise<string> {
  const called = /^\/v1\/functions\/([\w-]{1,60})$/.exec(path)?.[1]
  if (called) {
    refuseNonJson(body)
    const { uid, customUserId } = user
    const caller = { kind: 'user', uid, anonymous: user.kind === 'anonymous', customUserId, ip } as const
    return parts.functions.call(called, body, caller, requestId)
  }
  const storage = /^\/v1\/storages\/([\w-]+)$/.exec(path)?.[1]
  const action = storage && STORAGE_ACTIONS[storage]
  if (!action) throw new CloudError('INVALID_ACTION', `not supported: ${path.slice(0, 64)}`)
  const list = listOf(refuseNonJson(body)) as Record<string, unknown>[]
  return JSON.stringify(await Promise.all(list.map(item => action(item, user.uid, parts))))
}

function refuseNonJson(body: string): unknown {
  if (body === '') return undefined
  try {
    return JSON.parse(body)
  } catch {
    throw invalidParam('the body is not JSON')
  }
}

type StorageAction = (
  item: Record<string, unknown>,
  client: string,
  parts: GatewayParts,
) => Record<string, unknown> | Promise<Record<string, unknown>>

const STORAGE_ACTIONS: Record<string, StorageAction> = {
  'get-objects-upload-info': ({ objectId }, client, { files, rules, base }) => {
    const result = outcome(objectId, () => {
      const path = checkedPath(objectId)
      rules.checkWrite(path, files.find(path), client)
      const token = files.uploadToken(path, client)
      const cloudObjectId = files.fileId(path)
      return {
        uploadUrl: uploadUrl(base(), path),
        token,
        authorization: token,
        cloudObjectId,
        cloudObjectMeta: files.headerId(path),
      }
    })
    // js-sdk takes any `code` for a refusal here.
    if (result.code === 'SUCCESS') delete result.code
    return result
  },
  'get-objects-download-info': ({ cloudObjectId, maxAge }, client, { files, rules, base }) =>
    outcome(cloudObjectId, () => {
      const path = files.pathOf(cloudObjectId)
      rules.checkRead(path, files.find(path), client)
      return { cloudObjectId, downloadUrl: temporaryUrl(files, base(), path, maxAge) }
    }),
  'delete-objects': async ({ cloudObjectId }, client, { files, rules }) => {
    const result = outcome(cloudObjectId, () => {
      const path = files.pathOf(cloudObjectId)
      rules.checkWrite(path, files.find(path), client)
      return { cloudObjectId, path }
    })
    if (result.code === 'SUCCESS' && !(await files.remove(String(result.path)))) result.code = 'STORAGE_FILE_NONEXIST'
    return { cloudObjectId, code: result.code, message: result.message }
  },
}
