import cloudbase from '@cloudbase/js-sdk'
import { codeOf, startCloud, stopClouds, type TestCloud } from './support/cloud'

const WHO = `exports.main = async (event, context) => JSON.parse(context.environment)`

let cloud: TestCloud
let apps = 0

/** What js-sdk answers, which its types do not say. */
interface SignedIn {
  error: unknown
  data?: { user?: { id: string } }
}

/** The real js-sdk in gateway mode. It keeps one session for an environment: a new client replaces the one before. */
function client() {
  const app = cloudbase.init({
    env: 'local',
    clientId: `client-${apps++}`,
    endPointMode: 'GATEWAY',
    timeout: 5000,
  } as never)
  app.registerHost(new URL(cloud.url).host, 'http')
  return { app, auth: app.auth({ persistence: 'none' }) }
}

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
    functions: { who: { source: WHO }, fails: { source: `exports.main = async () => { throw new Error('no') }` } },
    storage: [
      { prefix: 'public/', access: 'READONLY' },
      { prefix: 'fixed/', access: 'ADMINWRITE' },
      { prefix: 'secret/', access: 'ADMINONLY' },
    ],
  })
})
afterAll(stopClouds)
beforeEach(() => {
  // With keys in the environment js-sdk under Node signs as a server would.
  delete process.env.TENCENTCLOUD_SECRETID
  delete process.env.TENCENTCLOUD_SECRETKEY
})
afterEach(() => cloud.clock.reset())

describe('js-sdk', () => {
  it('signs in anonymously and calls functions as that user', async () => {
    const { app, auth } = client()
    const { data, error } = await auth.signInAnonymously({})
    expect(error).toBeNull()
    const { result } = await app.callFunction({ name: 'who', data: { a: 1 } })
    expect(result).toMatchObject({
      TCB_SOURCE: 'web_client',
      TCB_UUID: data?.user?.id,
      TCB_ISANONYMOUS_USER: 'true',
      LOGINTYPE: 'ANONYMOUS',
    })
    expect(result.TCB_CUSTOM_USER_ID).toBeUndefined()
    expect(result.WX_OPENID).toBeUndefined()
  })

  it('signs in with a ticket of node-sdk and is the same user every time', async () => {
    const { app, auth } = client()
    const ticket = async () => cloud.sdk.auth().createTicket('worker-0001')
    const first = (await auth.signInWithCustomTicket(ticket)) as unknown as SignedIn
    expect(first.error).toBeNull()
    const { result } = await app.callFunction({ name: 'who' })
    expect(result).toMatchObject({
      TCB_CUSTOM_USER_ID: 'worker-0001',
      TCB_ISANONYMOUS_USER: 'false',
      LOGINTYPE: 'CUSTOM',
    })
    const again = (await client().auth.signInWithCustomTicket(ticket)) as unknown as SignedIn
    expect(again.data?.user?.id).toBe(first.data?.user?.id)
    const { userInfo } = await cloud.sdk.auth().getEndUserInfo(result.TCB_UUID)
    expect(userInfo).toMatchObject({ uid: result.TCB_UUID, customUserId: 'worker-0001', isAnonymous: false })
  })

  it('refreshes the session', async () => {
    const { app, auth } = client()
    await auth.signInAnonymously({})
    expect((await auth.refreshSession()).error).toBeNull()
    expect((await app.callFunction({ name: 'who' })).result.TCB_ISANONYMOUS_USER).toBe('true')
  })

  it('is nobody after signing out', async () => {
    const { app, auth } = client()
    await auth.signInAnonymously({})
    expect((await auth.signOut()).error).toBeNull()
    expect(await app.callFunction({ name: 'who' })).toMatchObject({ code: 'MISSING_CREDENTIALS' })
  })

  it('learns the code of a function that fails', async () => {
    const { app, auth } = client()
    await auth.signInAnonymously({})
    expect(await app.callFunction({ name: 'fails' })).toMatchObject({ code: 'FUNCTIONS_EXECUTE_FAIL' })
    expect(await app.callFunction({ name: 'missing' })).toMatchObject({ code: 'FUNCTION_NOT_FOUND' })
  })

  it('uploads a file that its owner and the server may read, and nobody else', async () => {
    const { app, auth } = client()
    await auth.signInAnonymously({})
    const { fileID } = await app.uploadFile({ cloudPath: 'photos/楼道 1.txt', filePath: new Blob(['bytes']) as never })
    const { fileList } = await app.getTempFileURL({ fileList: [fileID] })
    expect(await (await fetch(encodeURI(fileList?.[0]?.tempFileURL ?? ''))).text()).toBe('bytes')
    expect((await cloud.sdk.downloadFile({ fileID })).fileContent?.toString()).toBe('bytes')
    const other = client()
    await other.auth.signInAnonymously({})
    expect((await other.app.getTempFileURL({ fileList: [fileID] })).fileList).toMatchObject([
      { code: 'STORAGE_EXCEED_AUTHORITY' },
    ])
    await expect(
      other.app.uploadFile({ cloudPath: 'photos/楼道 1.txt', filePath: new Blob(['mine']) as never }),
    ).rejects.toThrow(/STORAGE_EXCEED_AUTHORITY/)
    expect((await other.app.deleteFile({ fileList: [fileID] })).fileList).toMatchObject([
      { code: 'STORAGE_EXCEED_AUTHORITY' },
    ])
  })

  it('deletes a file of its own, once', async () => {
    const { app, auth } = client()
    await auth.signInAnonymously({})
    const { fileID } = await app.uploadFile({ cloudPath: 'photos/own.txt', filePath: new Blob(['own']) as never })
    expect((await app.deleteFile({ fileList: [fileID] })).fileList).toMatchObject([{ code: 'SUCCESS' }])
    expect((await app.deleteFile({ fileList: [fileID] })).fileList).toMatchObject([{ code: 'STORAGE_FILE_NONEXIST' }])
  })

  it('obeys the storage rule of the longest prefix', async () => {
    await cloud.sdk.uploadFile({ cloudPath: 'fixed/logo.txt', fileContent: Buffer.from('logo') })
    await cloud.sdk.uploadFile({ cloudPath: 'secret/list.txt', fileContent: Buffer.from('list') })
    const { app, auth } = client()
    await auth.signInAnonymously({})
    const ids = ['fixed/logo.txt', 'secret/list.txt'].map(path => `cloud://local.local-bucket/${path}`)
    const { fileList } = await app.getTempFileURL({ fileList: ids })
    expect(fileList?.map(({ code }) => code)).toEqual(['SUCCESS', 'STORAGE_EXCEED_AUTHORITY'])
    await expect(app.uploadFile({ cloudPath: 'fixed/new.txt', filePath: new Blob(['x']) as never })).rejects.toThrow(
      /STORAGE_EXCEED_AUTHORITY/,
    )
    expect(await codeOf(app.uploadFile({ cloudPath: 'public/a.txt', filePath: new Blob(['x']) as never }))).toMatch(
      /no refusal/,
    )
  })

  it('never reaches documents', async () => {
    const { app, auth } = client()
    await auth.signInAnonymously({})
    await expect(app.database().collection('cases').get()).resolves.toMatchObject({ code: 'INVALID_ACTION' })
  })
})

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
