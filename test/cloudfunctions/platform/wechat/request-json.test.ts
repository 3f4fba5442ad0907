import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { type AddressInfo, createServer as createTcp } from 'node:net'
import { requestJson } from '../../../../cloudfunctions/platform/wechat/request-json'

let server: Server
let url: string
let answer: (req: IncomingMessage, res: ServerResponse, body: string) => void
const seen: string[] = []

beforeAll(async () => {
  server = createServer(async (req, res) => {
    const chunks: Buffer[] = []
    for await (const chunk of req) chunks.push(chunk)
    const body = Buffer.concat(chunks).toString()
    seen.push(`${req.method} ${req.url} ${body}`)
    answer(req, res, body)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const ask = (body?: object, timeoutMs = 2000) => requestJson({ url: `${url}/a?b=1`, body, timeoutMs })

it('posts JSON, or gets', async () => {
  answer = (_, res) => res.end('{"errcode":0,"errmsg":"好"}')
  seen.length = 0
  expect(await ask({ word: '你好' })).toEqual({ kind: 'answered', body: { errcode: 0, errmsg: '好' } })
  await ask()
  expect(seen).toEqual(['POST /a?b=1 {"word":"你好"}', 'GET /a?b=1 '])
})

it.each([
  ['no answer within the time', 'silent', res => res],
  ['a connection that breaks', 'silent', res => res.destroy()],
  [
    'half an answer',
    'silent',
    (res: ServerResponse) => void res.writeHead(200, { 'content-length': 99 }).write('{"err', () => res.destroy()),
  ],
  ['no JSON', 'silent', res => res.end('<html>')],
  ['JSON that is no object', 'silent', res => res.end('[1]')],
  ['a gateway that fails', 'silent', res => res.writeHead(502).end('{"errcode":0}')],
  ['an address that is not there', 'unreached', res => res.writeHead(404).end('{}')],
  ['too many requests', 'unreached', res => res.writeHead(429).end('{}')],
] as [string, string, (res: ServerResponse) => unknown][])('%s: %s', async (_, kind, how) => {
  answer = (_req, res) => how(res)
  expect(await ask({}, 200)).toEqual({ kind })
})

it('nobody listens: unreached', async () => {
  const tcp = createTcp().listen(0, '127.0.0.1')
  await once(tcp, 'listening')
  const { port } = tcp.address() as AddressInfo
  tcp.close()
  await once(tcp, 'close')
  expect(await requestJson({ url: `http://127.0.0.1:${port}/`, body: {}, timeoutMs: 1000 })).toEqual({
    kind: 'unreached',
  })
})

it('a name that does not exist: unreached', async () => {
  expect(await requestJson({ url: 'http://nowhere.invalid/', body: {}, timeoutMs: 3000 })).toEqual({
    kind: 'unreached',
  })
})

it('somebody who takes the connection and never agrees on a cipher has read nothing: unreached', async () => {
  const tcp = createTcp(() => undefined).listen(0, '127.0.0.1')
  await once(tcp, 'listening')
  const { port } = tcp.address() as AddressInfo
  const reply = await requestJson({ url: `https://127.0.0.1:${port}/`, body: {}, timeoutMs: 200 })
  tcp.close()
  expect(reply).toEqual({ kind: 'unreached' })
})
