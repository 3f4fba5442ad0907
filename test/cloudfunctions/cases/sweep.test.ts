import { replayCase } from '@shared/cases/apply-event'
import sweepConfig from '../../../cloudbaserc.json'
import { sweep } from '../../../cloudfunctions/modules/cases/sweep'
import { createTimer } from '../../../cloudfunctions/platform/create-timer'
import { caseIn } from '../../support/act'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { beijing } from '../../support/fixed-clock'
import { interrupted } from '../../support/interrupted'

let cloud: TestCloud
beforeEach(async () => {
  jest.spyOn(console, 'log').mockImplementation(() => undefined)
  jest.spyOn(console, 'error').mockImplementation(() => undefined)
  cloud = await startTestCloud()
})
afterEach(async () => {
  jest.restoreAllMocks()
  await cloud.stop()
})

const stored = async (caseId: string) => (await cloud.services.db.collection('cases').get(caseId))!

describe('the sweep', () => {
  it('closes what was answered and not reopened in fifteen days, once', async () => {
    const caseId = await caseIn(cloud, 'answered')
    cloud.clock.set('2026-12-08T23:59')
    expect(await cloud.sweep()).toMatchObject({ checked: 0, ended: 0 })
    cloud.clock.set('2026-12-09T00:00')
    expect(await cloud.sweep()).toMatchObject({ checked: 1, ended: 1 })
    expect(await cloud.sweep()).toMatchObject({ checked: 0, ended: 0 })
    const closed = await stored(caseId)
    expect(closed).toMatchObject({ status: 'closed', nextCheckAt: beijing('2026-12-25T00:00') })
    expect(closed.events.filter(event => event.kind === 'closed')).toHaveLength(1)
    expect(replayCase(closed)).toEqual(closed)
  })

  it('makes one event when two runs meet', async () => {
    const caseId = await caseIn(cloud, 'answered')
    cloud.clock.set('2026-12-09T00:00')
    await Promise.all([cloud.sweep(), cloud.sweep(), cloud.sweep()])
    expect((await stored(caseId)).events.filter(event => event.kind === 'closed')).toHaveLength(1)
  })

  it('goes on where a run died', async () => {
    const caseIds = [await caseIn(cloud, 'answered'), await caseIn(cloud, 'answered')]
    cloud.clock.set('2026-12-09T00:00')
    cloud.clock.advance(-60_000)
    await cloud.sweep()
    cloud.clock.advance(60_000)
    const by = async () => {
      throw new Error('the process ends here')
    }
    const db = interrupted(cloud.services.db, { collection: 'cases', method: 'update', nth: 2, by })
    const dying = { ...cloud.services, db }
    await expect(createTimer('sweep', sweep, dying)({}, {})).rejects.toThrow('the process ends here')
    expect(await cloud.sweep()).toMatchObject({ ended: 1 })
    for (const caseId of caseIds) expect((await stored(caseId)).status).toBe('closed')
  })

  it('looks at an accepted case when its share is over, when it turns yellow, when it is due and each working day after', async () => {
    const caseId = await caseIn(cloud, 'handling')
    for (const [now, checked] of [
      ['2026-11-26T14:30', 0],
      ['2026-11-26T14:31', 1],
      ['2026-11-30T08:59', 0],
      ['2026-11-30T09:00', 1],
      ['2026-11-30T18:00', 0],
      ['2026-11-30T18:01', 1],
      ['2026-11-30T18:01', 0],
      ['2026-12-01T18:01', 1],
    ] as const) {
      cloud.clock.set(now)
      expect([now, (await cloud.sweep()).checked]).toEqual([now, checked])
    }
    expect(await stored(caseId)).toMatchObject({ status: 'handling', nextCheckAt: beijing('2026-12-02T18:00') + 1 })
  })

  it('deletes attempts whose time is over', async () => {
    await cloud.refusal('uid:x', 'cases', 'track', { caseNo: 'QH-1', queryCode: 'x' })
    expect(await cloud.sweep()).toMatchObject({ attempts: 0 })
    cloud.clock.advance(16 * 60_000)
    expect(await cloud.sweep()).toMatchObject({ attempts: 2 })
  })

  it('is started by its timer only, every minute', async () => {
    const main = createTimer('sweep', sweep, cloud.services)
    const byClient = { environment: JSON.stringify({ WX_OPENID: 'o1' }) }
    await expect(main({ Type: 'Timer' }, byClient)).rejects.toThrow('only a timer')
    const { triggers } = sweepConfig.functions.find(each => each.name === 'sweep') ?? {}
    expect(triggers).toEqual([{ name: 'everyMinute', type: 'timer', config: '0 * * * * * *' }])
  })
})
