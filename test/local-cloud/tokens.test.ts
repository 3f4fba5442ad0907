import { startCloud, stopClouds, type TestCloud } from './support/cloud'

const WHO = `exports.main = async (event, context) => JSON.parse(context.environment)`

let cloud: TestCloud

const bearer = (token: string) => ({
  method: 'POST',
  headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
})
const post = async (path: string, init: RequestInit): Promise<{ status: number; body: { [key: string]: unknown } }> => {
  const response = await fetch(cloud.url + path, { method: 'POST', ...init })
  return { status: response.status, body: (await response.json()) as { [key: string]: unknown } }
}
const signIn = async () =>
  (await post('/auth/v1/signin/anonymously', {})).body as { access_token: string; refresh_token: string; sub: string }

beforeAll(async () => {
  cloud = await startCloud({
    collections: { cases: {} },
    functions: { who: { source: WHO } },
  })
})
afterAll(stopClouds)
afterEach(() => cloud.clock.reset())

describe('tokens', () => {
  const call = (token: string) => post('/v1/functions/who', { ...bearer(token), body: '{}' })

  it('are needed', async () => {
    expect(await post('/v1/functions/who', {})).toMatchObject({ status: 401, body: { code: 'MISSING_CREDENTIALS' } })
  })

  it('are refused when forged', async () => {
    const { access_token } = await signIn()
    const [header, payload = '', signature] = access_token.split('.')
    const claims = { ...JSON.parse(Buffer.from(payload, 'base64url').toString()), customUserId: 'admin' }
    const forged = Buffer.from(JSON.stringify(claims)).toString('base64url')
    const unsigned = Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url')
    for (const token of [
      `${header}.${forged}.${signature}`,
      `${unsigned}.${forged}.`,
      `${access_token}x`,
      'abc',
      `${header}.${payload}.`,
    ]) {
      expect(await call(token)).toMatchObject({ status: 401, body: { code: 'INVALID_ACCESS_TOKEN' } })
    }
  })

  it('expire after two hours and can be refreshed once', async () => {
    const { access_token, refresh_token, sub } = await signIn()
    cloud.clock.advance(7100_000)
    expect((await call(access_token)).status).toBe(200)
    cloud.clock.advance(200_000)
    expect(await call(access_token)).toMatchObject({ status: 401, body: { code: 'ACCESS_TOKEN_EXPIRED' } })
    const refresh = () =>
      post('/auth/v1/token', { body: JSON.stringify({ grant_type: 'refresh_token', refresh_token }) })
    const { body } = await refresh()
    expect(body.sub).toBe(sub)
    expect((await call(String(body.access_token))).status).toBe(200)
    expect(await refresh()).toMatchObject({ status: 400, body: { error: 'invalid_grant' } })
  })

  it('cannot be refreshed after 31 days', async () => {
    const { refresh_token } = await signIn()
    cloud.clock.advance(31 * 24 * 3600_000 + 1000)
    const body = JSON.stringify({ grant_type: 'refresh_token', refresh_token })
    expect(await post('/auth/v1/token', { body })).toMatchObject({ body: { error: 'invalid_grant' } })
  })

  it('end with their session', async () => {
    const { access_token, refresh_token } = await signIn()
    await post('/auth/v1/user/signout', bearer(access_token))
    expect(await call(access_token)).toMatchObject({ status: 401, body: { code: 'ACCESS_TOKEN_DISABLED' } })
    const body = JSON.stringify({ grant_type: 'refresh_token', refresh_token })
    expect(await post('/auth/v1/token', { body })).toMatchObject({ body: { error: 'invalid_grant' } })
  })

  it('end when they are revoked', async () => {
    const { access_token } = await signIn()
    await post('/auth/v1/revoke', { body: JSON.stringify({ token: access_token }) })
    expect(await call(access_token)).toMatchObject({ status: 401, body: { code: 'ACCESS_TOKEN_DISABLED' } })
  })

  it('say who is signed in', async () => {
    const { access_token, sub } = await signIn()
    expect(await post('/auth/v1/user/me', { ...bearer(access_token), method: 'GET' })).toMatchObject({
      status: 200,
      body: { sub },
    })
  })

  it('do not open the server API', async () => {
    const { access_token } = await signIn()
    const body = JSON.stringify({ action: 'database.getDocument', collectionName: 'cases', envName: 'local' })
    expect((await post('/admin?env=local', { ...bearer(access_token), body })).body).toMatchObject({
      code: 'SIGN_PARAM_INVALID',
    })
  })
})

describe('custom tickets', () => {
  const trySignIn = (ticket: unknown) =>
    post('/auth/v1/signin/custom', { body: JSON.stringify({ provider_id: 'custom', ticket }) })

  it('are refused when forged, foreign or malformed', async () => {
    const ticket = cloud.sdk.auth().createTicket('worker-0001')
    const [keyId, jwt = ''] = ticket.split('/@@/')
    const [header, payload = '', signature] = jwt.split('.')
    const forged = Buffer.from(
      JSON.stringify({ ...JSON.parse(Buffer.from(payload, 'base64url').toString()), uid: 'admin' }),
    ).toString('base64url')
    const unsigned = Buffer.from('{"alg":"none"}').toString('base64url')
    const tickets = [
      `${keyId}/@@/${header}.${forged}.${signature}`,
      `${keyId}/@@/${unsigned}.${payload}.x`,
      `other/@@/${jwt}`,
      jwt,
      '',
      7,
      null,
    ]
    for (const bad of tickets)
      expect(await trySignIn(bad)).toMatchObject({ status: 400, body: { error: 'AUTH_INVALID_CUSTOM_LOGIN_TICKET' } })
  })

  it('expire after ten minutes', async () => {
    const ticket = cloud.sdk.auth().createTicket('worker-0001')
    cloud.clock.advance(10 * 60_000 + 1000)
    expect(await trySignIn(ticket)).toMatchObject({ status: 400, body: { error: 'AUTH_INVALID_CUSTOM_LOGIN_TICKET' } })
  })
})

describe('other ways to sign in', () => {
  it('are refused loudly', async () => {
    expect(await post('/auth/v1/signup', { body: '{}' })).toMatchObject({
      status: 404,
      body: { error: 'unimplemented' },
    })
  })
})
