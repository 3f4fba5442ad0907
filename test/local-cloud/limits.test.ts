import type { IncomingMessage } from 'node:http'
import { PassThrough } from 'node:stream'
import type { DocumentStore } from '../../local-cloud/documents/store'
import { readBody } from '../../local-cloud/http/body'
import { History } from '../../local-cloud/transactions/history'
import { Transactions } from '../../local-cloud/transactions/transactions'

beforeEach(() => {
  jest.useFakeTimers()
})
afterEach(() => {
  jest.useRealTimers()
})

it('a transaction is rolled back after 30 seconds', () => {
  const transactions = new Transactions({ history: new History(), now: () => Date.now() } as unknown as DocumentStore)
  const id = transactions.start()
  jest.advanceTimersByTime(29_999)
  expect(transactions.get(id)).toBeDefined()
  jest.advanceTimersByTime(1)
  expect(() => transactions.get(id)).toThrow(expect.objectContaining({ code: 'DATABASE_TRANSACTION_FAIL' }))
})

it('a transaction is rolled back when the cloud’s clock is moved on, but not when it is set back', () => {
  let now = 0
  const history = new History()
  const transactions = new Transactions({ history, now: () => now } as unknown as DocumentStore)
  const [first, second] = [transactions.start(), transactions.start()]
  now = -3600_000
  expect(transactions.get(first)).toBeDefined()
  now = 29_999
  expect(transactions.get(first)).toBeDefined()
  now = 30_000
  expect(() => transactions.get(first)).toThrow(expect.objectContaining({ code: 'DATABASE_TRANSACTION_FAIL' }))
  now = 0
  expect(() => transactions.get(first)).toThrow(expect.objectContaining({ code: 'DATABASE_TRANSACTION_FAIL' }))
  expect(transactions.get(second)).toBeDefined()
})

it('a body that does not end is refused after 15 seconds', async () => {
  const request = Object.assign(new PassThrough(), { headers: {} }) as unknown as IncomingMessage & PassThrough
  const reading = readBody(request)
  request.write('{')
  jest.advanceTimersByTime(15_000)
  await expect(reading).rejects.toMatchObject({ code: 'SERVER_TIMEOUT' })
})

it('history is forgotten when the last transaction ends', () => {
  const history = new History()
  const collection = {} as Parameters<History['record']>[0]
  const moment = history.open()
  history.record(collection, 'a', 'before')
  history.record(collection, 'a', 'between')
  expect(history.changedSince(moment, collection, 'a')).toBe(true)
  expect([...history.past(moment, collection)]).toEqual([['a', 'before']])
  history.close()
  expect(history.changedSince(moment, collection, 'a')).toBe(false)
})
