import type { InboxItem } from '@shared/inbox/actions'
import { reportConsentVersion } from '@shared/people/consent-text'
import { act, caseIn } from '../../support/act'
import { newId } from '../../support/builders'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { killedAt } from '../../support/interrupted'

let cloud: TestCloud
beforeEach(async () => {
  cloud = await startTestCloud()
  jest.spyOn(console, 'log').mockImplementation(() => undefined)
})
afterEach(async () => {
  jest.restoreAllMocks()
  await cloud.stop()
})

const join = (caseId: string, who: string) => {
  const input = { caseId, requestId: newId(), consentVersion: reportConsentVersion }
  return cloud.ask(who, 'neighbours', 'join', input)
}
const neighbours = ['uid:one', 'uid:two', 'uid:three']
async function joined(status: 'handling' | 'deciding' = 'handling'): Promise<string> {
  const caseId = await caseIn(cloud, status)
  for (const who of neighbours) await join(caseId, who)
  return caseId
}
async function toldTo(who: string): Promise<string[]> {
  const { items } = await cloud.ask<{ items: InboxItem[] }>(who, 'inbox', 'list')
  return items.map(each => `${each.kind} ${each.title}`)
}
const fewDocuments = (caseId: string) =>
  cloud.services.db.collection('inbox').find({ where: { caseId, kind: 'followedAnswered' }, limit: 1000 })

describe('one closure answers everybody who joined', () => {
  it.each([
    ['answered', 'handling', 'worker-wang', 'resolve', 'followedAnswered 市政设施'],
    ['refused', 'handling', 'leader-zhao', 'reject', 'followedRejected 市政设施'],
    ['withdrawn by its reporter', 'handling', 'resident-li', 'withdraw', 'followedWithdrawn 市政设施'],
    ['decided on', 'deciding', 'desk-lin', 'decide', 'followedDecided 市政设施'],
  ] as const)('%s', async (_what, status, who, name, message) => {
    const caseId = await joined(status)
    const { assignee } = (await cloud.services.db.collection('cases').get(caseId))!
    const desks: Record<string, string> = { '610999001003': 'desk-lin', '610999001': 'desk-ma', '610999': 'desk-he' }
    await act(cloud, name === 'decide' ? (desks[assignee.id] ?? who) : who, caseId, name)
    for (const neighbour of neighbours) expect(await toldTo(neighbour)).toEqual([message])
  })

  it('but not who has left', async () => {
    const caseId = await joined()
    await cloud.ask('uid:two', 'neighbours', 'leave', { caseId, requestId: newId() })
    await act(cloud, 'worker-wang', caseId, 'resolve')
    expect(await toldTo('uid:two')).toEqual([])
    expect(await toldTo('uid:three')).toHaveLength(1)
  })

  it('once, also when the process is killed before they are told, by the sweep', async () => {
    const caseId = await joined()
    await killedAt(cloud, { collection: 'caseFollows', method: 'find' }, () =>
      act(cloud, 'worker-wang', caseId, 'resolve'),
    )
    expect(await fewDocuments(caseId)).toHaveLength(0)
    cloud.clock.advance(60_000)
    await cloud.sweep()
    expect(await fewDocuments(caseId)).toHaveLength(3)
    cloud.clock.advance(60_000)
    await cloud.sweep()
    expect(await fewDocuments(caseId)).toHaveLength(3)
  })

  it('all of very many, more than one page of them', async () => {
    const caseId = await joined()
    const { db } = cloud.services
    const many = Array.from({ length: 980 }, (_, n) => ({
      _id: `${caseId}:neighbour-${String(n).padStart(4, '0')}`,
      caseId,
      ownerTag: `neighbour-${n}`,
      joinedAt: 1,
    }))
    await db.collection('caseFollows').insertMany(many)
    await act(cloud, 'worker-wang', caseId, 'resolve')
    expect(await fewDocuments(caseId)).toHaveLength(983)
  })
})
