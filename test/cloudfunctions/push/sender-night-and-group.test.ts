import type { Push } from '@shared/push/push'
import { routes } from '../../../miniprogram/platform/routes'
import { act, report } from '../../support/act'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { beijing } from '../../support/fixed-clock'
import { reachable, runSender, type StubChannel, stubChannel } from '../../support/push-cloud'
import { codes } from '../../support/small-territory'

let cloud: TestCloud
let employee: StubChannel
let wecom: StubChannel
let subscribe: StubChannel
let robot: StubChannel
beforeEach(async () => {
  jest.spyOn(console, 'log').mockImplementation(() => undefined)
  jest.spyOn(console, 'error').mockImplementation(() => undefined)
  cloud = await startTestCloud()
  employee = stubChannel('employee')
  wecom = stubChannel('wecom')
  subscribe = stubChannel('subscribe')
  robot = stubChannel('robot')
})
afterEach(async () => {
  jest.restoreAllMocks()
  await cloud.stop()
})

const send = (groups: readonly string[] = []) => runSender(cloud, [subscribe, robot, wecom, employee], groups)
const pushes = (): Promise<Push[]> => cloud.services.db.collection('pushes').find({ where: {}, limit: 100 })
const pushOf = async (personId: string, kind: Push['kind'] = 'caseAssigned') =>
  (await pushes()).find(each => each.personId === personId && each.kind === kind)
const _contactOf = (personId: string) => cloud.services.db.collection('pushContacts').get(personId)
const _minutes = (count: number) => cloud.clock.advance(count * 60_000)

describe('at night', () => {
  it('waits until seven, and several that waited are one message', async () => {
    await reachable(cloud.services, 'worker-wang', { employee: true })
    cloud.clock.set('2026-11-23T22:00')
    for (let count = 0; count < 3; count += 1) await report(cloud)
    await send()
    cloud.clock.set('2026-11-24T06:59')
    await send()
    expect(employee.sent).toEqual([])
    cloud.clock.set('2026-11-24T07:00')
    await send()
    expect(employee.sent.map(each => each.content)).toEqual([
      {
        template: 'summary',
        fields: { count: '3', note: '您有 3 件新任务' },
        page: routes.workerTasks,
      },
    ])
    expect((await pushes()).filter(each => each.personId === 'worker-wang').map(each => each.state)).toEqual([
      'sent',
      'sent',
      'sent',
    ])
  })

  it('what failed in the evening is not tried again before seven', async () => {
    await reachable(cloud.services, 'worker-wang', { employee: true })
    employee.answer = () => ({ kind: 'later', code: -1 })
    cloud.clock.set('2026-11-23T21:59')
    await report(cloud)
    await send()
    cloud.clock.set('2026-11-23T22:05')
    await send()
    expect(employee.sent).toHaveLength(1)
    expect((await pushOf('worker-wang'))?.dueAt).toBe(beijing('2026-11-24T07:00'))
  })

  it('what is urgent goes at once, by itself', async () => {
    await reachable(cloud.services, 'leader-zhao', { employee: true })
    cloud.clock.set('2026-11-23T23:30')
    const caseId = await report(cloud)
    await act(cloud, 'desk-lin', caseId, 'markUrgent')
    await send([codes.osmanthus])
    expect(employee.sent.map(each => each.content.template)).toEqual(['caseUrgent'])
    expect(robot.sent.map(each => each.to)).toEqual([codes.osmanthus])
  })

  it('a summary uses up no consents: each goes for its own', async () => {
    await reachable(cloud.services, 'worker-wang', { quotas: { caseAssigned: 1 } })
    await report(cloud)
    await report(cloud)
    await send()
    expect(subscribe.sent.map(each => each.content.template)).toEqual(['caseAssigned'])
    const states = (await pushes())
      .filter(each => each.personId === 'worker-wang')
      .map(each => `${each.state} ${each.why}`)
    expect(states.sort()).toEqual(['dropped noChannel', 'sent null'])
  })
})

describe('the group of a station', () => {
  it('hears once of what is urgent or late, without a word of the report', async () => {
    const caseId = await report(cloud, { text: '隔壁老王家漏水' })
    await act(cloud, 'desk-lin', caseId, 'markUrgent')
    await send([codes.osmanthus])
    await send([codes.osmanthus])
    expect(robot.sent).toHaveLength(1)
    expect(JSON.stringify(robot.sent)).not.toMatch(/老王|李建国|王芳/)
  })

  it('hears nothing of what is about the people who work there', async () => {
    const caseId = await report(cloud, { categoryId: 'conduct' })
    await act(cloud, 'desk-lin', caseId, 'markUrgent')
    await send([codes.osmanthus, codes.county])
    expect(robot.sent).toEqual([])
  })
})
