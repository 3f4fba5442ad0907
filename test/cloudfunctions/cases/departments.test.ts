import { replayCase } from '@shared/cases/apply-event'
import type { CaseDetail } from '@shared/cases/case-views'
import type { OutputOf } from '@shared/kernel/contract'
import type { peopleActions } from '@shared/people/actions'
import { act, caseIn, refused } from '../../support/act'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { beijing } from '../../support/fixed-clock'
import { codes, orgUnits, people } from '../../support/small-territory'

const roads = `${codes.county}-roads`
const elsewhere = `${codes.willow}-parks`

let cloud: TestCloud
beforeEach(async () => {
  cloud = await startTestCloud()
  const { db } = cloud.services
  await db.collection('orgUnits').insert(department(roads, '住建局', codes.county, ['desk-qin']))
  await db.collection('orgUnits').insert(department(elsewhere, '园林队', codes.willow, []))
  await db.collection('people').insert(staff('desk-qin', '秦川', 'station', roads))
  await db.collection('people').insert(staff('handler-xu', '徐静', 'handler', roads))
  await db.collection('people').insert(staff('handler-gu', '顾林', 'handler', elsewhere))
})
afterEach(async () => {
  jest.restoreAllMocks()
  await cloud.stop()
})

function department(code: string, name: string, parent: string, personIds: readonly string[]) {
  const above = orgUnits.find(unit => unit.code === parent)!
  const path = [...above.path, code]
  const desk = { name: `${name}受理台`, phone: '02985550000', personIds }
  const version = above.version
  return {
    ...above,
    _id: `${version}:${code}`,
    code,
    name,
    path,
    level: path.length - 1,
    desk,
    department: true as const,
  }
}

const staff = (_id: string, name: string, role: 'station' | 'handler', scope: string) => ({
  ...people.find(each => each._id === 'handler-liu')!,
  _id,
  identities: [`custom:${_id}`],
  name,
  roles: [{ role, scope }],
})

const toDepartment = { to: { kind: 'desk', id: roads } }
const toHandler = { to: { kind: 'person', id: 'handler-xu' } }
const stored = async (caseId: string) => (await cloud.services.db.collection('cases').get(caseId))!
const get = (who: string, caseId: string) => cloud.ask<CaseDetail>(`custom:${who}`, 'cases', 'get', { caseId })

/** Given back to the community, passed up to the county and handed to the department from there, on Monday 9:41. */
async function atDepartment(to: object = toDepartment): Promise<string> {
  const caseId = await caseIn(cloud, 'sentBack')
  await act(cloud, 'desk-lin', caseId, 'transfer', { to: { kind: 'desk', id: codes.county } })
  await act(cloud, 'desk-he', caseId, 'transfer', to)
  return caseId
}

describe('a department that gets a case', () => {
  it('stands beside the ladder at the level of its node, with a share of its own', async () => {
    const caseId = await atDepartment()
    // A fifth of five days is seven working hours, counted from Tuesday 9:00.
    expect((await stored(caseId)).ladder).toEqual({
      level: 4,
      enteredAt: cloud.clock.now(),
      shareDueAt: beijing('2026-11-24T18:00'),
      department: { code: roads, name: '住建局', sentBy: { kind: 'desk', id: codes.county } },
    })
    expect(await get('desk-qin', caseId)).toMatchObject({ departmentName: '住建局', responsible: { id: roads } })
    expect(await get('resident-li', caseId)).toMatchObject({ departmentName: null, levelUntil: null })
  })

  it('keeps its share while it goes from hand to hand inside', async () => {
    const caseId = await atDepartment()
    const { ladder } = await stored(caseId)
    cloud.clock.set('2026-11-24T10:00')
    await act(cloud, 'desk-qin', caseId, 'accept')
    await act(cloud, 'desk-qin', caseId, 'transfer', toHandler)
    expect(await stored(caseId)).toMatchObject({ assignee: { id: 'handler-xu' }, ladder })
  })

  it('lets it go to a level of the ladder, whose share begins', async () => {
    const caseId = await atDepartment(toHandler)
    cloud.clock.set('2026-11-24T10:00')
    await act(cloud, 'handler-xu', caseId, 'transfer', { to: { kind: 'desk', id: codes.county } })
    const final = await stored(caseId)
    expect(final.ladder).toEqual({
      level: 4,
      enteredAt: beijing('2026-11-24T10:00'),
      shareDueAt: beijing('2026-11-24T15:30'),
    })
    expect(replayCase(final)).toEqual(final)
  })

  it('gives it back to the desk that sent it there', async () => {
    const caseId = await atDepartment(toHandler)
    await act(cloud, 'handler-xu', caseId, 'sendBack')
    const final = await stored(caseId)
    expect(final).toMatchObject({
      status: 'sentBack',
      assignee: { kind: 'desk', id: codes.county },
      ladder: { level: 4 },
    })
    expect(final.ladder.department).toBeUndefined()
    expect(replayCase(final)).toEqual(final)
  })

  it('gives it back from its desk, which then waits for nothing; other desks transfer instead', async () => {
    const caseId = await atDepartment()
    cloud.clock.set('2026-11-24T10:00')
    expect((await get('desk-qin', caseId)).acts).toContain('sendBack')
    expect(await refused(cloud, 'desk-he', caseId, 'sendBack')).toBe('NOT_ALLOWED')
    await act(cloud, 'desk-qin', caseId, 'sendBack')
    const final = await stored(caseId)
    expect(final).toMatchObject({ status: 'sentBack', assignee: { kind: 'desk', id: codes.county } })
    // A share of the county's own begins with the return.
    expect(final.ladder).toEqual({
      level: 4,
      enteredAt: beijing('2026-11-24T10:00'),
      shareDueAt: beijing('2026-11-24T15:30'),
    })
    expect(final.deadline.dueAt).toBe(beijing('2026-11-30T18:00'))
    expect((await get('desk-he', caseId)).acts).not.toContain('sendBack')
    expect(await refused(cloud, 'desk-he', caseId, 'sendBack')).toBe('NOT_ALLOWED')
    expect(replayCase(final)).toEqual(final)
  })

  it('gives it back to the worker who sent it there, or to their desk once they are gone', async () => {
    const [one, other] = [await caseIn(cloud, 'handling'), await caseIn(cloud, 'handling')]
    for (const caseId of [one, other]) await act(cloud, 'worker-wang', caseId, 'transfer', toHandler)
    await act(cloud, 'handler-xu', one, 'sendBack')
    expect((await stored(one)).assignee).toMatchObject({ kind: 'person', id: 'worker-wang' })
    await cloud.services.db.collection('people').update({ _id: 'worker-wang' }, { leftAt: cloud.clock.now() })
    await act(cloud, 'handler-xu', other, 'sendBack')
    expect((await stored(other)).assignee).toMatchObject({ kind: 'desk', id: codes.osmanthus })
  })

  it('may be one that handles cases for the county itself; a worker who sends it there waits for it', async () => {
    const caseId = await caseIn(cloud, 'handling')
    await act(cloud, 'worker-wang', caseId, 'transfer', { to: { kind: 'person', id: 'handler-liu' } })
    expect((await stored(caseId)).ladder).toMatchObject({
      level: 4,
      department: { code: codes.county, name: '清河县', sentBy: { kind: 'person', id: 'worker-wang' } },
    })
  })

  it('is one of a node above the place', async () => {
    const caseId = await caseIn(cloud, 'handling')
    for (const to of [
      { kind: 'desk', id: elsewhere },
      { kind: 'person', id: 'handler-gu' },
    ]) {
      expect(await refused(cloud, 'worker-wang', caseId, 'transfer', { to })).toBe('ASSIGNEE_UNAVAILABLE')
    }
  })

  it('is offered with its people to whoever hands a case on', async () => {
    const found = await cloud.ask<OutputOf<typeof peopleActions.colleagues>>(
      'custom:desk-lin',
      'people',
      'colleagues',
      {
        gridCode: codes.gridA,
      },
    )
    expect(found.departments).toEqual([{ orgCode: roads, name: '住建局受理台' }])
    expect(found.people.filter(each => each.role === 'handler').map(each => `${each.gridName} ${each.name}`)).toEqual([
      '清河县 刘洋',
      '住建局 徐静',
    ])
  })
})

describe('when its share is over', () => {
  beforeEach(() => {
    jest.spyOn(console, 'log').mockImplementation(() => undefined)
  })
  const toldIn = async (caseId: string) =>
    (await cloud.services.db.collection('inbox').find({ where: { caseId }, limit: 1000 }))
      .filter(each => each.kind.startsWith('departmentLate'))
      .map(({ personId, kind, actorName }) => `${personId} ${kind} ${actorName}`)
      .sort()

  it('who has it, its head and the desk that sent it there are told, once', async () => {
    const caseId = await atDepartment(toHandler)
    cloud.clock.set('2026-11-24T18:00')
    await cloud.sweep()
    expect(await toldIn(caseId)).toEqual([])
    cloud.clock.set('2026-11-25T09:00')
    await cloud.sweep()
    await cloud.sweep()
    expect(await toldIn(caseId)).toEqual([
      'desk-he departmentLateBelow 住建局',
      'desk-qin departmentLate 徐静',
      'handler-xu departmentLate 徐静',
    ])
    const final = await stored(caseId)
    expect(final.events.filter(event => event.kind === 'departmentLate').map(event => event.at)).toEqual([
      beijing('2026-11-24T18:00') + 1,
    ])
    expect(replayCase(final)).toEqual(final)
  })

  it('a pause of the clock moves its end', async () => {
    const caseId = await atDepartment(toHandler)
    await act(cloud, 'handler-xu', caseId, 'accept')
    cloud.clock.set('2026-11-24T10:00')
    await act(cloud, 'handler-xu', caseId, 'ask')
    cloud.clock.set('2026-11-24T12:00')
    await act(cloud, 'resident-li', caseId, 'answerAsk')
    expect((await stored(caseId)).ladder).toMatchObject({
      shareDueAt: beijing('2026-11-25T11:00'),
      department: { code: roads },
    })
  })
})
