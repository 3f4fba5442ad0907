import { gridActions } from '@shared/grids/actions'
import { inboxActions } from '@shared/inbox/actions'
import { DomainError } from '@shared/kernel/errors'
import { call } from '@/platform/cloud/call'
import { setTransport, TransportFailure } from '@/platform/cloud/transport'

type Reply = (request: unknown) => unknown

const asked: { fn: string; request: unknown }[] = []

/** A cloud that gives these replies one after the other; the last one again and again. */
function cloudReplies(...replies: Reply[]): void {
  setTransport({
    callFunction: async (fn, request) => {
      asked.push({ fn, request })
      return replies[Math.min(asked.length, replies.length) - 1]?.(request)
    },
    uploadFile: async () => 'cloud://unused',
  })
}

const answers =
  (data: unknown): Reply =>
  () => ({ ok: true, data, traceId: 't1' })
const refuses =
  (error: object): Reply =>
  () => ({ ok: false, error, traceId: 't1' })
const breaks =
  (kind: 'unreachable' | 'signedOut' | 'trouble'): Reply =>
  () => {
    throw new TransportFailure(kind, kind)
  }

const inboxIsQuiet = answers({ unread: 0, newestAt: null })
const poll = () => call(inboxActions.poll, {})

/** The code a call was refused with, all pauses skipped. */
async function codeOf(work: Promise<unknown>): Promise<string> {
  const outcome = work.then(
    () => 'answered',
    (error: unknown) => (error instanceof DomainError ? error.code : `defect: ${error}`),
  )
  await jest.runAllTimersAsync()
  return outcome
}

beforeEach(() => {
  asked.length = 0
  jest.useFakeTimers()
  jest.spyOn(console, 'error').mockImplementation(() => undefined)
})
afterEach(() => {
  jest.useRealTimers()
  jest.restoreAllMocks()
})

it('answers what the contract promises, asking the right function', async () => {
  cloudReplies(answers({ unread: 2, newestAt: 5, addedLater: true }))

  await expect(poll()).resolves.toEqual({ unread: 2, newestAt: 5 })
  expect(asked).toEqual([{ fn: 'inbox', request: { action: 'poll', input: {} } }])
})

it('hands on a refusal with its details', async () => {
  const fields = [{ path: 'text', rule: 'too_big' }]
  cloudReplies(refuses({ code: 'INPUT_INVALID', fields }))

  await expect(poll()).rejects.toMatchObject({ code: 'INPUT_INVALID', details: { fields } })
})

it.each([
  ['a code of a newer version', refuses({ code: 'INVENTED_LATER' }), 'ACTION_UNKNOWN', 1],
  ['an answer outside the contract', answers({ unread: 'two' }), 'SERVER_TROUBLE', 1],
  ['no answer of ours', () => '<html>', 'SERVER_TROUBLE', 1],
  ['a broken platform', breaks('trouble'), 'SERVER_TROUBLE', 1],
  ['an identity that is not accepted', breaks('signedOut'), 'NOT_SIGNED_IN', 1],
  ['a refusal that no retry changes', refuses({ code: 'NOT_ALLOWED' }), 'NOT_ALLOWED', 1],
  ['a busy cloud, for good', refuses({ code: 'BUSY_TRY_AGAIN' }), 'BUSY_TRY_AGAIN', 3],
  ['no network, for good', breaks('unreachable'), 'NETWORK_UNREACHABLE', 3],
] as const)('%s', async (_case, reply, code, tries) => {
  cloudReplies(reply)

  expect(await codeOf(poll())).toBe(code)
  expect(asked).toHaveLength(tries)
})

it('tries again with the same input when the network broke, and succeeds', async () => {
  cloudReplies(breaks('unreachable'), refuses({ code: 'BUSY_TRY_AGAIN', retryAfterMs: 10 }), answers({ unread: 0 }))
  const input = { requestId: 'a-request-id-0001', upTo: 7 }

  expect(await codeOf(call(inboxActions.markRead, input))).toBe('answered')
  expect(asked.map(each => each.request)).toEqual(Array(3).fill({ action: 'markRead', input }))
})

it('gives up waiting after 15 seconds a try', async () => {
  setTransport({ callFunction: () => new Promise(() => undefined), uploadFile: async () => '' })
  const startedAt = Date.now()

  expect(await codeOf(call(gridActions.search, { text: '桂花' }))).toBe('NETWORK_UNREACHABLE')
  expect(Date.now() - startedAt).toBeGreaterThanOrEqual(45_000)
})

it('spreads the retries of many clients', async () => {
  const pauses: number[] = []
  for (const share of [0, 0.999]) {
    jest.spyOn(Math, 'random').mockReturnValue(share)
    asked.length = 0
    cloudReplies(breaks('unreachable'), inboxIsQuiet)
    const startedAt = Date.now()
    await codeOf(poll())
    pauses.push(Date.now() - startedAt)
  }

  expect(pauses[0]).toBe(400)
  expect(pauses[1]).toBeGreaterThan(750)
})
