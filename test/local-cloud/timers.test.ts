import { parseCron } from '../../local-cloud/timers/cron'
import { startCloud, stopClouds } from './support/cloud'

afterAll(stopClouds)

const beijing = (text: string) => new Date(`${text.replace(' ', 'T')}+08:00`).getTime()

it.each([
  ['every five seconds', '*/5 * * * * * *', '2026-03-01 10:00:03', '2026-03-01 10:00:05'],
  ['strictly after a hit', '*/5 * * * * * *', '2026-03-01 10:00:05', '2026-03-01 10:00:10'],
  ['at eight in Beijing', '0 0 8 * * * *', '2026-03-01 08:00:00', '2026-03-02 08:00:00'],
  ['on weekdays', '0 30 9 * * MON-FRI *', '2026-03-06 09:30:00', '2026-03-09 09:30:00'],
  ['on Sunday as 7', '0 0 0 * * 7 *', '2026-03-02 00:00:00', '2026-03-08 00:00:00'],
  ['on the last possible day', '0 0 0 31 * * *', '2026-02-01 00:00:00', '2026-03-31 00:00:00'],
  ['on a leap day', '0 0 0 29 2 * *', '2026-01-01 00:00:00', '2028-02-29 00:00:00'],
  ['by a list and a step', '0 10,40 8-18/2 * * * *', '2026-03-01 10:40:00', '2026-03-01 12:10:00'],
  ['in named months', '0 0 0 1 JAN,JUL * *', '2026-03-01 00:00:00', '2026-07-01 00:00:00'],
  ['in one year', '0 0 0 1 1 * 2027', '2026-03-01 00:00:00', '2027-01-01 00:00:00'],
])('comes %s', (_, expression, from, expected) => {
  expect(parseCron(expression).next(beijing(from))).toBe(beijing(expected))
})

it('never comes for a day that does not exist', () => {
  expect(parseCron('0 0 0 30 2 * *').next(beijing('2026-01-01 00:00:00'))).toBeUndefined()
})

it.each(['* * * * * *', '60 * * * * * *', '0 0 0 * * * * *', 'a * * * * * *', '5-1 * * * * * *', '*/0 * * * * * *'])(
  'the expression %s is refused',
  expression => {
    expect(() => parseCron(expression)).toThrow(/timer/)
  },
)

it('calls the function at its time and catches up missed runs by one', async () => {
  const source = `let runs = []; exports.main = async (event, context) => {
    if (event.Type === 'Timer') runs.push({ ...event, source: JSON.parse(context.environment).TRIGGER_SRC, at: Date.now() })
    return runs }`
  const cloud = await startCloud({
    functions: {
      sweep: {
        source,
        triggers: [{ name: 'hourly', type: 'timer', config: '0 0 * * * * *' }],
        maxInstances: 1,
        minInstances: 1,
      },
    },
  })
  interface Run {
    TriggerName: string
    Time: string
    source: string
    at: number
  }
  const runs = async (): Promise<Run[]> => (await cloud.sdk.callFunction({ name: 'sweep', data: {} })).result as Run[]
  const untilRuns = async (count: number): Promise<Run[]> => {
    for (let attempt = 0; attempt < 500; attempt++) {
      const seen = await runs()
      if (seen.length >= count) return seen
    }
    throw new Error('the timer did not run')
  }
  expect(await runs()).toEqual([])
  cloud.clock.advance(5 * 3600_000)
  const [first] = await untilRuns(1)
  expect(first).toMatchObject({ TriggerName: 'hourly', source: 'timer' })
  expect(Math.abs((first?.at ?? 0) - cloud.clock.now())).toBeLessThan(10_000)
  cloud.clock.advance(3600_000)
  expect(await untilRuns(2)).toHaveLength(2)
})
