import { type AddressInfo, createServer, type Socket } from 'node:net'
import type { EnvForSdk } from '../../territory/cloud-connection'
import { barePool } from './bare-pool'
import { taskOf } from './tasks'

/**
 * A server that does nothing: it finds where a request ends and which action it names, and answers at once what the
 * local cloud would. What the SDK reaches against it is the most that it can reach against any server. A call of a function
 * goes through a process that runs nothing but the function, which asks this server again.
 */
const tasks = Array.from({ length: 20 }, (_, i) => JSON.stringify(taskOf(i, 20)))
const answers: readonly (readonly [action: string, answer: string])[] = [
  ['database.insertDocument', answer({ data: { insertedIds: ['0'.repeat(32)] } })],
  ['database.modifyDocument', answer({ data: { updated: 1 } })],
  ['database.startTransaction', answer({ transactionId: '0'.repeat(32) })],
  ['database.commitTransaction', answer({ data: {} })],
  ['"queryType":"DOC"', answer({ data: { list: tasks.slice(0, 1) } })],
  ['database.getDocument', answer({ data: { list: tasks } })],
]

function answer(body: object): string {
  const text = JSON.stringify({ requestId: '0'.repeat(32), ...body })
  const length = `content-length: ${Buffer.byteLength(text)}`
  return `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\nconnection: keep-alive\r\n${length}\r\n\r\n${text}`
}

function serve(socket: Socket): void {
  let received = ''
  socket.setNoDelay(true)
  socket.setEncoding('latin1')
  socket.on('data', chunk => {
    received += String(chunk)
    const head = received.indexOf('\r\n\r\n')
    const length = Number(/content-length: (\d+)/i.exec(received)?.[1] ?? 0)
    if (head < 0 || received.length < head + 4 + length) return
    const request = received
    received = ''
    if (request.includes('functions.invokeFunction')) {
      callFunction(eventOf(request), result =>
        socket.write(answer({ data: { response_data: JSON.stringify(result) } })),
      )
      return
    }
    const found = answers.find(([action]) => request.includes(action))
    if (found) socket.write(found[1])
    else socket.destroy()
  })
  socket.on('error', () => socket.destroy())
}

const eventOf = (request: string): unknown =>
  JSON.parse((JSON.parse(request.slice(request.indexOf('\r\n\r\n'))) as { request_data: string }).request_data)

let callFunction: ReturnType<typeof barePool>
const server = createServer(serve).listen(0, '127.0.0.1', () => {
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/admin`
  const env = JSON.parse(process.env.EMPTY_ENV ?? '{}') as EnvForSdk
  callFunction = barePool(String(process.env.BARE_FUNCTION), { ...env, TCB_CONTEXT_CNFG: JSON.stringify({ URL: url }) })
  process.send?.({ url })
})
process.once('disconnect', () => process.exit(0))
