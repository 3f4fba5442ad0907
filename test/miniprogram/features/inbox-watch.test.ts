import { InboxWatch, type News } from '@/features/inbox/inbox-watch'
import { callsPerDay, longestPauseMs, pauseMs, pollEveryMs } from '@/features/inbox/poll-rhythm'

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())

function watching(answers: () => Promise<News>) {
  const poll = jest.fn(answers)
  const watch = new InboxWatch(poll)
  const heard = jest.fn()
  watch.subscribe(heard)
  return { poll, watch, heard }
}
const quiet = () => Promise.resolve({ unread: 0, newestAt: null })
const pass = (ms: number) => jest.advanceTimersByTimeAsync(ms)

it('asks at once when a screen comes to the front, then in rhythm', async () => {
  const { poll, watch } = watching(quiet)
  watch.start()
  expect(poll).toHaveBeenCalledTimes(1)
  await pass(pollEveryMs * 5)
  expect(poll).toHaveBeenCalledTimes(6)
})

it('leaves time for the call within the 15 seconds in which a new case must be seen', () => {
  expect(pollEveryMs).toBeLessThanOrEqual(12_000)
})

it('asks nothing while no screen is in front', async () => {
  const { poll, watch } = watching(quiet)
  watch.start()
  await pass(0)
  watch.stop()
  await pass(pollEveryMs * 10)
  expect(poll).toHaveBeenCalledTimes(1)
})

it('does not go on after an answer that arrives when the screen has left', async () => {
  let answer: (news: News) => void = () => undefined
  const { poll, watch } = watching(() => new Promise(resolve => (answer = resolve)))
  watch.start()
  watch.stop()
  answer({ unread: 1, newestAt: 1 })
  await pass(pollEveryMs * 3)
  expect(poll).toHaveBeenCalledTimes(1)
})

it('never asks twice at the same time, however often screens come and go', async () => {
  const { poll, watch } = watching(() => new Promise(() => undefined))
  watch.start()
  watch.stop()
  watch.start()
  await pass(pollEveryMs * 3)
  expect(poll).toHaveBeenCalledTimes(1)
})

it('tells its listeners only what is new', async () => {
  const { watch, heard } = watching(() => Promise.resolve({ unread: 2, newestAt: 5 }))
  watch.start()
  await pass(pollEveryMs * 3)
  expect(heard).toHaveBeenCalledTimes(1)
  expect(watch.current()).toEqual({ unread: 2, newestAt: 5 })
})

it('backs off from failures and returns to its rhythm', async () => {
  let failing = true
  const { poll, watch } = watching(() => (failing ? Promise.reject(new Error('down')) : quiet()))
  watch.start()
  await pass(pollEveryMs * 2)
  expect(poll).toHaveBeenCalledTimes(2)
  await pass(pollEveryMs * 4)
  expect(poll).toHaveBeenCalledTimes(3)
  failing = false
  await pass(pollEveryMs * 8)
  expect(poll).toHaveBeenCalledTimes(4)
  await pass(pollEveryMs * 2)
  expect(poll).toHaveBeenCalledTimes(6)
})

it.each([
  [0, 12_000],
  [1, 24_000],
  [2, 48_000],
  [3, 96_000],
  [4, longestPauseMs],
  [40, longestPauseMs],
])('after %i failures pauses %i ms', (failures, expected) => {
  expect(pauseMs(failures)).toBe(expected)
})

it('costs 600 calls for two hours in front', () => {
  expect(callsPerDay(2)).toBe(600)
})
