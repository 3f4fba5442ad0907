import type { Session, Sessions, User } from '../auth/sessions'
import type { Tickets } from '../auth/ticket'
import { ACCESS_TOKEN_SECONDS, type Tokens } from '../auth/tokens'
import { CloudError } from '../errors'
import type { Log } from '../log'
import { parseJsonObject, readBody } from './body'
import type { Exchange, Handler } from './exchange'
import { signedIn } from './gateway'
import { asRefusal, sendJson } from './reply'

const MAX_AUTH_BODY_BYTES = 64 * 1024

/** OAuth-style refusal, as js-sdk's oauth client reads it. */
class OAuthError extends Error {
  constructor(
    readonly status: number,
    readonly error: string,
    description: string,
  ) {
    super(description)
  }
}

/** `/auth/v1/…` as js-sdk speaks it (`oauth/src/auth/consts.ts`): anonymous, custom ticket, refresh, who am I, sign-out. */
export function authHandler(tokens: Tokens, sessions: Sessions, tickets: Tickets, log: Log): Handler {
  const credentials = ({ session, refreshToken }: { session: Session; refreshToken: string }) => {
    const { sid, user } = session
    const scope = user.kind === 'anonymous' ? 'anonymous' : 'user'
    return {
      token_type: 'Bearer',
      access_token: tokens.sign({ sub: user.uid, sid, scope, customUserId: user.customUserId }),
      refresh_token: refreshToken,
      expires_in: ACCESS_TOKEN_SECONDS,
      scope,
      sub: user.uid,
      groups: [],
    }
  }

  const routes: Record<string, (exchange: Exchange, body: Record<string, unknown>) => unknown> = {
    'POST /auth/v1/signin/anonymously': async () => credentials(await sessions.signInAnonymously()),
    'POST /auth/v1/signin/custom': async (_, { provider_id, ticket }) => {
      if (provider_id !== 'custom') throw new OAuthError(400, 'invalid_argument', 'provider_id must be custom')
      return credentials(await sessions.signInCustom(tickets.verify(ticket)))
    },
    'POST /auth/v1/token': async (_, { grant_type, refresh_token }) => {
      if (grant_type !== 'refresh_token') throw new OAuthError(400, 'invalid_argument', 'grant_type is not supported')
      const next = typeof refresh_token === 'string' ? await sessions.refresh(refresh_token) : undefined
      if (!next) throw new OAuthError(400, 'invalid_grant', 'the refresh token is invalid or has expired')
      return credentials(next)
    },
    'GET /auth/v1/user/me': exchange => profile(signedIn(exchange, tokens, sessions).user),
    'POST /auth/v1/user/signout': async exchange => {
      await sessions.end(signedIn(exchange, tokens, sessions).claims.sid)
      return {}
    },
    'POST /auth/v1/revoke': async (_, { token }) => {
      await sessions.end(tokens.verify(String(token)).sid)
      return {}
    },
  }

  return async exchange => {
    const { req, res, path, requestId } = exchange
    if (!path.startsWith('/auth/')) return false
    try {
      const route = routes[`${req.method} ${path}`]
      if (!route) throw new OAuthError(404, 'unimplemented', `not supported: ${path.slice(0, 64)}`)
      const body = req.method === 'POST' ? parseJsonObject(await readBody(req, MAX_AUTH_BODY_BYTES)) : {}
      sendJson(res, 200, await route(exchange, body))
    } catch (error) {
      const { status, code, message } = describe(error, log)
      sendJson(res, status, { error: code, error_description: message, error_code: code, requestId })
    }
    return true
  }
}

function profile(user: User): Record<string, unknown> {
  return {
    sub: user.uid,
    uid: user.uid,
    name: user.kind === 'anonymous' ? 'anonymous' : (user.customUserId ?? ''),
    groups: [],
    created_at: new Date(user.createdAt).toISOString(),
    providers: user.customUserId === undefined ? [] : [{ id: 'custom', provider_user_id: user.customUserId }],
  }
}

function describe(error: unknown, log: Log): { status: number; code: string; message: string } {
  if (error instanceof OAuthError) return { status: error.status, code: error.error, message: error.message }
  const { code, message } = asRefusal(error, log)
  const isToken = ['MISSING_CREDENTIALS', 'INVALID_ACCESS_TOKEN', 'ACCESS_TOKEN_EXPIRED', 'ACCESS_TOKEN_DISABLED']
  if (isToken.includes(code)) return { status: 401, code: 'unauthenticated', message }
  return { status: error instanceof CloudError && code !== 'SYS_ERR' ? 400 : 500, code, message }
}
