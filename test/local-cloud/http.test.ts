import { request } from 'node:http'
import { createRequire } from 'node:module'
import { connect } from 'node:net'
import { startCloud, stopClouds, type TestCloud } from './support/cloud'

/** The signing library that node-sdk itself uses. */
const { sign } = createRequire(require.resolve('@cloudbase/node-sdk'))('@cloudbase/signature-nodejs') as {
  sign(request: object): { authorization: string; timestamp: number }
}

let cloud: TestCloud
beforeAll(async () => {
  cloud = await startCloud({
    collections: { notes: { personal: ['phone', 'reporter.name', 'helpers.name'] } },
    functions: {
      echo: { source: 'exports.main = async (event, context) => ({ event, env: JSON.parse(context.environment) })' },
    },
    wxStandIn: true,
    httpHandler: (req, res) => {
      if (req.url !== '/app') return false
      res.end('app')
      return true
    },
  })
})
afterAll(stopClouds)

interface Signing {
  secretId?: string
  secretKey?: string
  timestamp?: number
  params?: Record<string, unknown>
  sent?: Record<string, unknown>
  path?: string
}

/** A server API request signed by the vendor's own library; every part can be spoilt. */
async function admin(signing: Signing = {}): Promise<{ code?: string; requestId?: string }> {
  const params = signing.params ?? {
    action: 'database.calculateDocument',
    collectionName: 'notes',
    queryType: 'WHERE',
    envName: 'local',
  }
  const url = `${cloud.url}/admin?env=local`
  const headers = { 'content-type': 'application/json', host: new URL(url).host }
  const { authorization, timestamp } = sign({
    secretId: signing.secretId ?? String(cloud.envForSdk.TENCENTCLOUD_SECRETID),
    secretKey: signing.secretKey ?? String(cloud.envForSdk.TENCENTCLOUD_SECRETKEY),
    method: 'post',
    url,
    params,
    headers,
    withSignedParams: true,
    timestamp: signing.timestamp ?? Math.floor(Date.now() / 1000) - 1,
  })
  const response = await fetch(cloud.url + (signing.path ?? '/admin?env=local'), {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization, 'x-timestamp': String(timestamp) },
    body: JSON.stringify(signing.sent ?? params),
  })
  return (await response.json()) as { code?: string; requestId?: string }
}

describe('server API', () => {
  const base = { action: 'database.calculateDocument', collectionName: 'notes', queryType: 'WHERE', envName: 'local' }

  it('answers a signed request with a request id', async () => {
    expect(await admin()).toEqual({ requestId: expect.stringMatching(/^[0-9a-f-]{36}$/), data: { total: 0 } })
  })

  it.each([
    ['a wrong secret', { secretKey: 'wrong' }],
    ['an unknown key', { secretId: 'other' }],
    ['an old signature', { timestamp: Math.floor(Date.now() / 1000) - 700 }],
    ['a signature of the future', { timestamp: Math.floor(Date.now() / 1000) + 700 }],
    ['a changed parameter', { sent: { ...base, collectionName: 'other' } }],
    ['an added parameter', { sent: { ...base, query: '{}' } }],
    ['another query string', { path: '/admin?env=other' }],
  ])('refuses %s', async (_, signing) => {
    expect((await admin(signing)).code).toBe('SIGN_PARAM_INVALID')
  })

  it('refuses a request that is not signed', async () => {
    const response = await fetch(`${cloud.url}/admin`, { method: 'POST', body: '{}' })
    expect(await response.json()).toMatchObject({ code: 'MISSING_CREDENTIALS' })
  })

  it.each([
    ['an unknown action', { ...base, action: 'database.dropEverything' }, 'INVALID_ACTION'],
    ['an action of the prototype', { ...base, action: 'constructor' }, 'INVALID_ACTION'],
    ['another environment', { ...base, envName: 'production' }, 'INVALID_ENV'],
    ['a malformed query', { ...base, query: '{"a":' }, 'INVALID_PARAM'],
    ['a query that is no text', { ...base, query: { a: 1 } }, 'INVALID_PARAM'],
    ['a limit beyond 1000', { ...base, action: 'database.getDocument', limit: 1001 }, 'INVALID_PARAM'],
    ['a negative offset', { ...base, action: 'database.getDocument', offset: -1 }, 'INVALID_PARAM'],
    [
      'a field named __proto__',
      { ...base, action: 'database.insertDocument', data: ['{"__proto__":{"a":1}}'] },
      'INVALID_PARAM',
    ],
  ])('refuses %s', async (_, params, code) => {
    expect((await admin({ params })).code).toBe(code)
  })
})

describe('hostile requests', () => {
  it('a body beyond 6 MB is refused, declared or not', async () => {
    const big = Buffer.alloc(6 * 1024 * 1024 + 1, 'a')
    const declared = await fetch(`${cloud.url}/admin`, { method: 'POST', body: big })
    expect(await declared.json()).toMatchObject({ code: 'EXCEED_REQUEST_SIZE_LIMIT' })
    const chunked = await fetch(`${cloud.url}/admin`, {
      method: 'POST',
      body: new Blob([big]).stream(),
      duplex: 'half',
    } as RequestInit)
    expect(await chunked.json()).toMatchObject({ code: 'EXCEED_REQUEST_SIZE_LIMIT' })
  })

  it.each(['not json', '[1]', '"text"', '{"a":'])('the body %s is refused', async body => {
    const response = await fetch(`${cloud.url}/admin`, { method: 'POST', body })
    expect(await response.json()).toMatchObject({ code: 'INVALID_PARAM' })
  })

  it('garbage instead of HTTP is refused and does no harm', async () => {
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(cloud.port, '127.0.0.1', () => socket.write('\x16\x03\x01 garbage\r\n\r\n'))
      let text = ''
      socket.on('data', chunk => {
        text += String(chunk)
      })
      socket.on('close', () => resolve(text))
      socket.on('error', reject)
    })
    expect(answer).toMatch(/^HTTP\/1.1 400/)
    expect((await admin()).code).toBeUndefined()
  })

  it.each(['../owner', '..%2fowner', 'a/../../owner', '%2e%2e/keys.json', 'a//b', 'a%00b', '%', 'x%5c..%5ckeys.json'])(
    'the file path %s is refused',
    async path => {
      const status = await new Promise<number>((resolve, reject) => {
        // fetch would tidy the path before sending it.
        const req = request(
          { host: '127.0.0.1', port: cloud.port, path: `/_storage/${path}?sign=x&t=9999999999` },
          res => {
            res.resume()
            resolve(res.statusCode ?? 0)
          },
        )
        req.on('error', reject).end()
      })
      expect(status).toBe(403)
    },
  )

  it('refuses to store under a path that climbs out', async () => {
    for (const cloudPath of ['../x', 'a/../../x', '/etc/passwd', '', 'a\\b']) {
      await expect(cloud.sdk.uploadFile({ cloudPath, fileContent: Buffer.from('x') })).rejects.toThrow()
    }
  })

  it('a changed or expired link opens nothing', async () => {
    const { fileID } = await cloud.sdk.uploadFile({ cloudPath: 'a/one.txt', fileContent: Buffer.from('one') })
    await cloud.sdk.uploadFile({ cloudPath: 'a/two.txt', fileContent: Buffer.from('two') })
    const { fileList } = await cloud.sdk.getTempFileURL({ fileList: [{ fileID, maxAge: 60 }] })
    const url = String(fileList[0]?.tempFileURL)
    expect(await (await fetch(url)).text()).toBe('one')
    expect((await fetch(url.replace('one', 'two'))).status).toBe(403)
    expect((await fetch(url.replace(/t=\d+/, 't=9999999999'))).status).toBe(403)
    cloud.clock.advance(61_000)
    expect((await fetch(url)).status).toBe(403)
    cloud.clock.reset()
  })

  it('a drawing uploaded without a type is served as one, so that pages can show it', async () => {
    const { fileID } = await cloud.sdk.uploadFile({ cloudPath: 'a/face.svg', fileContent: Buffer.from('<svg/>') })
    const { fileList } = await cloud.sdk.getTempFileURL({ fileList: [fileID] })
    const { headers } = await fetch(String(fileList[0]?.tempFileURL))
    expect(headers.get('content-type')).toBe('image/svg+xml')
  })

  it('what is uploaded cannot run as a page', async () => {
    const { fileID } = await cloud.sdk.uploadFile({
      cloudPath: 'a/page.html',
      fileContent: Buffer.from('<script>1</script>'),
    })
    const { fileList } = await cloud.sdk.getTempFileURL({ fileList: [fileID] })
    const { headers } = await fetch(String(fileList[0]?.tempFileURL))
    expect(headers.get('content-security-policy')).toContain('sandbox')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  })
})

describe('origins', () => {
  const preflight = (origin: string) =>
    fetch(`${cloud.url}/v1/functions/echo`, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization' },
    })

  it('pages of this computer may call', async () => {
    const { status, headers } = await preflight('http://localhost:10086')
    expect([status, headers.get('access-control-allow-origin')]).toEqual([204, 'http://localhost:10086'])
    expect(headers.get('access-control-allow-headers')).toBe('authorization')
  })

  it.each(['https://example.com', 'http://localhost.example.com', 'null'])('%s may not', async origin => {
    expect((await preflight(origin)).headers.get('access-control-allow-origin')).toBeNull()
  })
})

describe('inspector', () => {
  const get = (path: string, headers: Record<string, string> = {}) =>
    new Promise<{ status: number; text: string }>((resolve, reject) => {
      request({ host: '127.0.0.1', port: cloud.port, path, headers }, res => {
        let text = ''
        res.on('data', chunk => {
          text += String(chunk)
        })
        res.on('end', () => resolve({ status: res.statusCode ?? 0, text }))
      })
        .on('error', reject)
        .end()
    })

  it('hides personal fields, inside lists too', async () => {
    await cloud.sdk
      .database()
      .collection('notes')
      .add({ phone: '13800000000', reporter: { name: '李某' }, helpers: [{ name: '王某', n: 1 }], text: 'shown' })
    const { text } = await get('/_cloud/documents?collection=notes')
    expect(text).toContain('shown')
    expect(text).not.toMatch(/138|李某|王某/)
  })

  it('shows a page for this computer and its own origin only', async () => {
    expect((await get('/_cloud')).text).toContain('<title>本地云')
    const elsewhere = await get('/_cloud/state', { host: 'evil.example.com' })
    expect([elsewhere.status, elsewhere.text]).toEqual([403, expect.stringContaining('INVALID_REQUEST_SOURCE')])
    expect((await get('/_cloud/state', { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
  })

  it('is absent when switched off', async () => {
    const plain = await startCloud({ inspector: false })
    expect((await fetch(`${plain.url}/_cloud`)).status).toBe(404)
    expect((await fetch(`${plain.url}/_cloud/state`)).status).toBe(404)
  })
})

describe('stand-in for WeChat', () => {
  const call = async (headers: Record<string, string>) => {
    const response = await fetch(`${cloud.url}/wx/call`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ name: 'echo', data: { a: 1 } }),
    })
    return (await response.json()) as { code?: string; result?: { event: unknown; env: Record<string, string> } }
  }

  it('calls a function with the openid in its context', async () => {
    const { result } = await call({ 'x-local-openid': 'o-alice' })
    expect(result?.event).toEqual({ a: 1 })
    expect(result?.env).toMatchObject({
      WX_OPENID: 'o-alice',
      WX_APPID: 'wxlocal000000',
      TCB_SOURCE: 'wx_client',
      WX_CONTEXT_KEYS: 'WX_OPENID,WX_APPID,WX_CLIENTIP',
    })
    expect(result?.env.TCB_UUID).toBeUndefined()
  })

  it('needs to be told who calls', async () => {
    expect((await call({})).code).toBe('MISSING_CREDENTIALS')
  })

  it('stores files of the openid', async () => {
    const put = (openid: string) =>
      fetch(`${cloud.url}/wx/upload?cloudPath=wx/a.jpg`, {
        method: 'PUT',
        headers: { 'x-local-openid': openid },
        body: 'jpg',
      })
    const { fileID } = (await (await put('o-alice')).json()) as { fileID: string }
    expect(await (await put('o-bob')).json()).toMatchObject({ code: 'STORAGE_EXCEED_AUTHORITY' })
    const urls = await fetch(`${cloud.url}/wx/temp-urls`, {
      method: 'POST',
      headers: { 'x-local-openid': 'o-alice' },
      body: JSON.stringify({ fileList: [fileID] }),
    })
    const { fileList } = (await urls.json()) as { fileList: [{ tempFileURL: string; status: number }] }
    expect(await (await fetch(fileList[0].tempFileURL)).text()).toBe('jpg')
  })

  it('does not exist unless asked for', async () => {
    const plain = await startCloud()
    expect(
      (await fetch(`${plain.url}/wx/call`, { method: 'POST', headers: { 'x-local-openid': 'o-alice' } })).status,
    ).toBe(404)
  })
})

it('hands paths of others to the given handler', async () => {
  expect(await (await fetch(`${cloud.url}/app`)).text()).toBe('app')
  expect((await fetch(`${cloud.url}/nothing`)).status).toBe(404)
})
