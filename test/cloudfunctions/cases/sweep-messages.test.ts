import { insertCase } from '../../../cloudfunctions/modules/cases/case.repository'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { dueCases } from '../../support/due-cases'
import { codes, orgUnits } from '../../support/small-territory'

let cloud: TestCloud
beforeEach(async () => {
  jest.spyOn(console, 'log').mockImplementation(() => undefined)
  cloud = await startTestCloud()
  for (const each of dueCases()) await insertCase(cloud.services, each)
})
afterEach(async () => {
  jest.restoreAllMocks()
  await cloud.stop()
})

/** Who was told what about a case by the sweep that runs at an instant. */
async function toldAt(at: string, caseId: string): Promise<readonly string[]> {
  const before = await messages(caseId)
  cloud.clock.set(at)
  await cloud.sweep()
  const known = new Set(before.map(each => each._id))
  const told = (await messages(caseId)).filter(each => !known.has(each._id))
  return told.map(({ personId, kind, actorName }) => `${personId} ${kind} ${actorName}`).sort()
}

const messages = (caseId: string) => cloud.services.db.collection('inbox').find({ where: { caseId }, limit: 1000 })

describe('what falls due is told', () => {
  it.each([
    [
      'not accepted: who is responsible, and the leader',
      '2026-11-24T10:00',
      'untouched',
      ['leader-zhao acceptLateBelow 王芳', 'worker-wang acceptLate 王芳'],
    ],
    [
      'the share is over: who is responsible, and the next rung',
      '2026-11-26T14:31',
      'handled',
      ['leader-zhao shareLateBelow 王芳', 'worker-wang shareLate 王芳'],
    ],
    [
      'of what a desk has: the desk of the community',
      '2026-11-24T10:00',
      'outside',
      ['desk-lin acceptLate 桂花社区工作站'],
    ],
  ])('%s', async (_rule, at, name, told) => {
    expect(await toldAt(at, `case-${name}`)).toEqual(told)
  })

  it('from yellow to the top of the ladder, one level each working day, and the supervisor', async () => {
    await toldAt('2026-11-27T09:00', 'case-handled')
    const days = [
      '2026-11-30T09:00',
      '2026-11-30T18:01',
      '2026-12-01T18:01',
      '2026-12-02T18:01',
      '2026-12-03T18:01',
      '2026-12-04T18:01',
      '2026-12-07T18:01',
      '2026-12-10T18:01',
    ]
    const told = []
    for (const day of days) told.push(await toldAt(day, 'case-handled'))
    expect(told).toEqual([
      ['worker-wang turnedYellow 王芳'],
      ['leader-zhao turnedRedBelow 王芳', 'worker-wang turnedRed 王芳'],
      ['desk-lin climbed 王芳'],
      ['desk-ma climbed 王芳'],
      [
        'desk-he climbed 王芳',
        'leader-zhao supervisedBelow 王芳',
        'supervisor-zhou supervisedBelow 王芳',
        'worker-wang supervised 王芳',
      ],
      [],
      ['supervisor-zhou supervisionReplyLate 王芳'],
      ['desk-he climbed 王芳'],
    ])
  })

  it('a question that lapsed: who is responsible, and the reporter', async () => {
    expect(await toldAt('2026-12-01T18:01', 'case-asked')).toEqual([
      'resident-li answerMissed 王芳',
      'worker-wang askLapsed 王芳',
    ])
  })

  it('an anonymous reporter under the tag only', async () => {
    const { db } = cloud.services
    await db.collection('cases').update({ _id: 'case-asked' }, { anonymous: true, reporter: null })
    await db.collection('caseLinks').insert({ _id: 'case-asked', sealed: 'x', ownerTag: 'tag-li', createdAt: 0 })
    expect(await toldAt('2026-12-01T18:01', 'case-asked')).toContain('tag:tag-li answerMissed 王芳')
  })

  it('nobody of what is closed and archived by time', async () => {
    expect(await toldAt('2026-12-31T00:00', 'case-answered')).toEqual([])
    expect(await cloud.services.db.collection('cases').get('case-answered')).toMatchObject({ status: 'archived' })
  })

  it('the next one up, where a level has nobody', async () => {
    const { db } = cloud.services
    const { desk } = orgUnits.find(unit => unit.code === codes.osmanthus)!
    await db.collection('orgUnits').update({ code: codes.osmanthus }, { desk: { ...desk, personIds: [] } })
    await toldAt('2026-11-30T18:01', 'case-handled')
    expect(await toldAt('2026-12-01T18:01', 'case-handled')).toEqual(['desk-ma climbed 王芳'])
  })

  it('the desk at the top, when an import has taken every desk of the case away', async () => {
    const { db } = cloud.services
    const orgPath = ['old', 'old-street', 'old-community', 'old-grid']
    await db.collection('cases').update({ _id: 'case-handled' }, { gridCode: 'old-grid', orgPath })
    await toldAt('2026-11-30T18:01', 'case-handled')
    expect(await toldAt('2026-12-01T18:01', 'case-handled')).toEqual(['desk-he climbed 王芳'])
  })
})

describe('a case that cannot be computed', () => {
  it('is put off for an hour and keeps nobody else waiting', async () => {
    const logged = jest.spyOn(console, 'error').mockImplementation(() => undefined)
    const { db } = cloud.services
    await db.collection('cases').update({ _id: 'case-untouched' }, { deadline: null as never })
    cloud.clock.set('2026-11-24T10:00')
    expect(await cloud.sweep()).toMatchObject({ checked: 2, failed: 1 })
    expect(logged.mock.calls.join()).toContain('a case cannot be checked')
    expect(await cloud.sweep()).toMatchObject({ checked: 0 })
    cloud.clock.advance(3_600_000)
    expect(await cloud.sweep()).toMatchObject({ checked: 1, failed: 1 })
  })
})
