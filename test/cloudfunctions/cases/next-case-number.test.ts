import { nextCaseNumber } from '../../../cloudfunctions/modules/cases/next-case-number'
import type { Context } from '../../../cloudfunctions/platform/context'
import { startTestCloud, type TestCloud } from '../../support/cloud'

let cloud: TestCloud
beforeEach(async () => {
  cloud = await startTestCloud('2026-11-23T09:41')
})
afterEach(() => cloud.stop())

const next = async () => Number((await nextCaseNumber(cloud.services as unknown as Context)).slice(-4))

describe('case numbers', () => {
  it('count without gaps while reports come a second or more apart', async () => {
    const given: number[] = []
    for (let i = 0; i < 5; i += 1) {
      given.push(await next())
      cloud.clock.advance(1000)
    }
    expect(given).toEqual([1, 2, 3, 4, 5])
  })

  it('are unique in a storm, also beside another instance', async () => {
    const counters = cloud.services.db.collection('counters')
    const given = await Promise.all(Array.from({ length: 40 }, next))
    given.push(...(await Promise.all(Array.from({ length: 40 }, next))))
    expect(new Set(given).size).toBe(80)
    const [counter] = await counters.find({ where: {}, limit: 1 })
    expect(counter!.value).toBeGreaterThanOrEqual(Math.max(...given))
  })

  it('that were held for more than a second are left out', async () => {
    for (let i = 0; i < 4; i += 1) await next()
    cloud.clock.advance(1000)
    expect(await next()).toBe(8)
    expect(await next()).toBe(9)
  })

  it('start at one on the next day, although some of yesterday were held', async () => {
    cloud.clock.set('2026-11-23T23:59:59.900')
    for (let i = 0; i < 4; i += 1) await next()
    cloud.clock.advance(200)
    expect(await next()).toBe(1)
  })
})
