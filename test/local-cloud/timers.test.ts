import { parseCron } from '../../local-cloud/timers/cron'
import { startCloud, stopClouds } from './support/cloud'

afterAll(stopClouds)

const beijing = (text: string) => new Date(`${text.replace(' ', 'T')}+08:00`).getTime()

const next = (expression: string, from: string) => parseCron(expression).next(beijing(from))
const day = (text: string) => `${text} 00:00:00`

it.each([
  ['every five seconds', '*/5 * * * * * *', '2026-03-01 10:00:03', '2026-03-01 10:00:05'],
  ['strictly after a hit', '*/5 * * * * * *', '2026-03-01 10:00:05', '2026-03-01 10:00:10'],
  ['at eight in Beijing', '0 0 8 * * * *', '2026-03-01 08:00:00', '2026-03-02 08:00:00'],
  ['on weekdays', '0 30 9 * * MON-FRI *', '2026-03-06 09:30:00', '2026-03-09 09:30:00'],
  ['on Sunday, which is 0', '0 0 0 * * 0 *', day('2026-03-02'), day('2026-03-08')],
  ['on Monday, which is 1', '0 0 0 * * 1 *', day('2026-03-02'), day('2026-03-09')],
  ['on Saturday, which is 6', '0 0 0 * * 6 *', day('2026-03-01'), day('2026-03-07')],
  ['by small names', '0 0 0 * jan wed *', day('2026-03-02'), day('2027-01-06')],
  ['on the last possible day', '0 0 0 31 * * *', day('2026-02-01'), day('2026-03-31')],
  ['on a leap day', '0 0 0 29 2 * *', day('2026-01-01'), day('2028-02-29')],
  ['by a list and a step', '0 10,40 8-18/2 * * * *', '2026-03-01 10:40:00', '2026-03-01 12:10:00'],
  ['from a minute on, by ten', '0 1/10 * * * * *', '2026-03-01 10:52:00', '2026-03-01 11:01:00'],
  ['by a list of ranges', '0 0 1-2,22-23 * * * *', '2026-03-01 02:00:00', '2026-03-01 22:00:00'],
  ['with a step that starts again each hour', '0 */25 * * * * *', '2026-03-01 10:50:00', '2026-03-01 11:00:00'],
  ['in named months', '0 0 0 1 JAN,JUL * *', day('2026-03-01'), day('2026-07-01')],
  ['in a range of months', '0 0 0 1 11-12 * *', day('2026-12-01'), day('2027-11-01')],
  ['in one year', '0 0 0 1 1 * 2027', day('2026-03-01'), day('2027-01-01')],
  ['in a range of years', '0 0 0 1 1 * 2028-2030/2', day('2028-01-01'), day('2030-01-01')],
  ['over the end of a year', '59 59 23 31 12 * *', day('2026-12-31'), '2026-12-31 23:59:59'],
  ['in the vendor’s example of working hours', '0 */30 9-17 * * * *', '2026-03-01 17:30:00', '2026-03-02 09:00:00'],
])('comes %s', (_, expression, from, expected) => {
  expect(next(expression, from)).toBe(beijing(expected))
})

/** March 2026 begins on a Sunday. Day and weekday together: either of them is enough, as the vendor's page says. */
it.each([
  ['the weekday before the day', '0 0 0 10 * MON *', day('2026-03-01'), day('2026-03-02')],
  ['the day between two Mondays', '0 0 0 10 * MON *', day('2026-03-09'), day('2026-03-10')],
  ['any weekday: the day alone', '0 0 0 10 * * *', day('2026-03-01'), day('2026-03-10')],
  ['any day: the weekday alone', '0 0 0 * * MON *', day('2026-03-02'), day('2026-03-09')],
  ['a month still limits both', '0 0 0 10 5 MON *', day('2026-03-01'), day('2026-05-04')],
])('with day and weekday: %s', (_, expression, from, expected) => {
  expect(next(expression, from)).toBe(beijing(expected))
})

it('never comes for a day that does not exist, nor in a year that has passed', () => {
  expect(next('0 0 0 30 2 * *', day('2026-01-01'))).toBeUndefined()
  expect(next('* * * * * * 2025', day('2026-01-01'))).toBeUndefined()
})

it.each([
  '* * * * * *',
  '60 * * * * * *',
  '0 0 0 * * * * *',
  'a * * * * * *',
  '5-1 * * * * * *',
  '*/0 * * * * * *',
  '*/5/2 * * * * * *',
  '1-2-3 * * * * * *',
  '1, * * * * * *',
  '/5 * * * * * *',
  '1.5 * * * * * *',
  '0x5 * * * * * *',
  '0 0 24 * * * *',
  '0 0 0 0 * * *',
  '0 0 0 32 * * *',
  '0 0 0 * 13 * *',
  '0 0 0 * MON * *',
  '0 0 0 * * 7 *',
  '0 0 0 * * JAN *',
  '0 0 0 ? * * *',
  '0 0 0 L * * *',
  '0 0 0 * * * 1969',
  '0 0 0 * * * 2100',
])('the expression %s is refused', expression => {
  expect(() => parseCron(expression)).toThrow(/timer/)
})

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
