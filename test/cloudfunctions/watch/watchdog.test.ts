import type { InboxItem } from '@shared/inbox/actions'
import functions from '../../../cloudbaserc.json'
import { sweep } from '../../../cloudfunctions/modules/cases/sweep'
import { watchdog } from '../../../cloudfunctions/modules/watch/watchdog'
import { createTimer } from '../../../cloudfunctions/platform/create-timer'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { beijing } from '../../support/fixed-clock'
import { interrupted } from '../../support/interrupted'

let cloud: TestCloud
const errors = jest.fn()
beforeEach(async () => {
  jest.spyOn(console, 'log').mockImplementation(() => undefined)
  jest.spyOn(console, 'error').mockImplementation(errors)
  errors.mockClear()
  cloud = await startTestCloud()
})
afterEach(async () => {
  jest.restoreAllMocks()
  await cloud.stop()
})

const watch = (services = cloud.services) => createTimer('watchdog', watchdog, services)({}, {})
const poll = (who: string) => cloud.ask<{ unread: number; sweepStoppedAt?: number }>(`custom:${who}`, 'inbox', 'poll')
const told = async (who = 'admin-ding') => {
  const { items } = await cloud.ask<{ items: InboxItem[] }>(`custom:${who}`, 'inbox', 'list')
  return items.map(each => each.kind)
}
const minutes = (count: number) => cloud.clock.advance(count * 60_000)

describe('the watchdog', () => {
  it('tells administrators once that the sweep has stopped, and once that it runs again', async () => {
    await cloud.sweep()
    minutes(5)
    expect(await watch()).toEqual({ stopped: 0 })
    minutes(1)
    for (let round = 0; round < 3; round += 1) {
      expect(await watch()).toEqual({ stopped: 1 })
      minutes(5)
    }
    expect(await told()).toEqual(['sweepStopped'])
    expect(errors.mock.calls.join()).toContain('the sweep has stopped')
    await cloud.sweep()
    await watch()
    await watch()
    expect(await told()).toEqual(['sweepRuns', 'sweepStopped'])
  })

  it('tells of every outage', async () => {
    for (let outage = 0; outage < 2; outage += 1) {
      await cloud.sweep()
      await watch()
      minutes(6)
      await watch()
    }
    expect((await told()).sort()).toEqual(['sweepRuns', 'sweepStopped', 'sweepStopped'])
  })

  it('waits for the first run of a new deployment, but not for ever', async () => {
    expect(await watch()).toEqual({ stopped: 0 })
    minutes(6)
    expect(await watch()).toEqual({ stopped: 1 })
    expect(await told()).toEqual(['sweepStopped'])
  })

  it('counts a sweep that dies each time as stopped', async () => {
    await cloud.sweep()
    for (let run = 0; run < 6; run += 1) {
      minutes(1)
      const by = async () => {
        throw new Error('the process ends here')
      }
      const db = interrupted(cloud.services.db, { collection: 'cases', method: 'find', by })
      await createTimer('sweep', sweep, { ...cloud.services, db })({}, {}).catch(() => undefined)
    }
    expect(await watch()).toEqual({ stopped: 1 })
  })

  it('that dies between telling and noting it tells nobody twice', async () => {
    await cloud.sweep()
    minutes(6)
    const by = async () => {
      throw new Error('the process ends here')
    }
    const db = interrupted(cloud.services.db, { collection: 'heartbeats', method: 'update', by })
    await expect(watch({ ...cloud.services, db })).rejects.toThrow()
    await Promise.all([watch(), watch(), poll('admin-ding')])
    expect(await told()).toEqual(['sweepStopped'])
  })

  it('has stopped too: the first administrator who opens the app three days later sees it', async () => {
    await cloud.sweep()
    cloud.clock.set('2026-11-26T08:15')
    expect(await poll('worker-wang')).toEqual({ unread: 0, newestAt: null })
    expect(await told()).toEqual([])
    expect(await poll('admin-ding')).toEqual({
      unread: 1,
      newestAt: beijing('2026-11-26T08:15'),
      sweepStoppedAt: beijing('2026-11-23T09:41'),
    })
    expect(await poll('admin-ding')).toMatchObject({ unread: 1 })
    await cloud.sweep()
    expect(await poll('admin-ding')).toEqual({ unread: 2, newestAt: beijing('2026-11-26T08:15') })
    expect((await told()).sort()).toEqual(['sweepRuns', 'sweepStopped'])
  })

  it('is started by its timer only, every five minutes', async () => {
    const byClient = { environment: JSON.stringify({ WX_OPENID: 'o1' }) }
    await expect(createTimer('watchdog', watchdog, cloud.services)({}, byClient)).rejects.toThrow('only a timer')
    const { triggers } = functions.functions.find(each => each.name === 'watchdog') ?? {}
    expect(triggers).toEqual([{ name: 'everyFiveMinutes', type: 'timer', config: '30 */5 * * * * *' }])
  })
})
