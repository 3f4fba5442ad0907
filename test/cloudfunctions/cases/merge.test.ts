import { replayCase } from '@shared/cases/apply-event'
import type { CaseCard } from '@shared/cases/case-views'
import type { FollowedCase } from '@shared/neighbours/actions'
import { reportConsentVersion } from '@shared/people/consent-text'
import { act, refused, report, toldInPerson } from '../../support/act'
import { anEntry, aPlace, aReport, newId } from '../../support/builders'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { codes } from '../../support/small-territory'

let cloud: TestCloud
beforeEach(async () => {
  cloud = await startTestCloud()
})
afterEach(() => cloud.stop())

const stored = async (caseId: string) => (await cloud.services.db.collection('cases').get(caseId))!
const followers = async (caseId: string) => cloud.services.db.collection('caseFollows').count({ caseId })
async function ofZhang(more: object = {}): Promise<string> {
  const input = { ...aReport(), ...more }
  await cloud.ask('custom:resident-zhang', 'cases', 'submit', input)
  return input.submissionId
}
const followed = async (who: string, caseId: string) =>
  (await cloud.ask<{ followed: FollowedCase | null }>(who, 'neighbours', 'followed', { caseId })).followed
const merge = (caseId: string, into: string) => act(cloud, 'desk-lin', caseId, 'merge', { into })

describe('a duplicate', () => {
  it('ends in the other case, which its reporter follows and both logs tell', async () => {
    const [first, second] = [await report(cloud), await ofZhang()]
    const { status, mergedInto } = await merge(second, first)
    const target = await stored(first)
    expect([status, mergedInto]).toEqual(['merged', { caseId: first, caseNo: target.caseNo }])
    expect([target.followerCount, await followers(first)]).toEqual([1, 1])
    expect((await stored(second)).deadline.answeredAt).not.toBeNull()
    for (const caseId of [first, second]) expect(replayCase(await stored(caseId))).toEqual(await stored(caseId))
    await act(cloud, 'worker-wang', first, 'accept')
    await act(cloud, 'worker-wang', first, 'resolve')
    expect(await followed('custom:resident-zhang', second)).toMatchObject({ caseId: first, status: 'answered' })
    const { db } = cloud.services
    expect(await db.collection('inbox').count({ personId: 'resident-zhang', kind: 'caseMerged' })).toBe(1)
    expect(await db.collection('inbox').count({ kind: 'followedAnswered' })).toBe(1)
  })

  it('brings its followers, also through a second merge', async () => {
    const [first, second, third] = [await report(cloud), await ofZhang(), await ofZhang()]
    const join = (who: string, caseId: string) =>
      cloud.ask(who, 'neighbours', 'join', { caseId, requestId: newId(), consentVersion: reportConsentVersion })
    await join('uid:one', third)
    await join('uid:one', second)
    await join('uid:two', third)
    await merge(third, second)
    await merge(second, first)
    await act(cloud, 'worker-wang', first, 'accept')
    await act(cloud, 'worker-wang', first, 'resolve')
    const told = await cloud.services.db.collection('inbox').count({ kind: 'followedAnswered' })
    expect(told).toBe(3)
    expect(await followed('uid:two', third)).toMatchObject({ caseId: first, status: 'answered' })
    await cloud.ask('uid:two', 'neighbours', 'leave', { caseId: first, requestId: newId() })
    expect(await followed('uid:two', third)).toBeNull()
  })

  it('of an anonymous reporter is followed without a name', async () => {
    const [first, second] = [await report(cloud), await ofZhang({ anonymous: true })]
    await merge(second, first)
    expect(await followed('custom:resident-zhang', first)).not.toBeNull()
    expect(JSON.stringify(await stored(first))).not.toContain('zhang')
  })

  it.each([
    [false, false],
    [true, false],
    [false, true],
    [true, true],
  ])('of the same reporter makes nobody follow an own case (anonymous: %s, %s)', async (one, other) => {
    const [first, second] = [await report(cloud, { anonymous: one }), await report(cloud, { anonymous: other })]
    await merge(second, first)
    expect([(await stored(first)).followerCount, await followers(first)]).toEqual([0, 0])
  })

  it.each([
    ['itself', 'desk-lin', async (caseId: string) => caseId, 'CASE_NOT_FOUND'],
    ['a case that is not there', 'desk-lin', async () => 'no-such-case-0000', 'CASE_NOT_FOUND'],
    ['a case of another place', 'desk-lin', async () => reportIn(codes.gridC), 'CASE_NOT_FOUND'],
    ['anything, by a worker', 'worker-wang', async () => report(cloud), 'NOT_ALLOWED'],
    ['a case that was answered', 'desk-lin', async () => answered(), 'CASE_STATE_FORBIDS'],
  ] as const)('is not merged into %s', async (_what, who, target, code) => {
    const caseId = await ofZhang()
    expect(await refused(cloud, who, caseId, 'merge', { into: await target(caseId) })).toBe(code)
    expect((await stored(caseId)).status).toBe('dispatched')
  })

  it('is not what somebody must be told in person, nor an errand', async () => {
    const first = await report(cloud)
    const told = await toldInPerson(cloud)
    const errand = await ofZhang({ categoryId: 'errandOther' })
    for (const caseId of [told, errand])
      expect(await refused(cloud, 'desk-lin', caseId, 'merge', { into: first })).toBe('CASE_STATE_FORBIDS')
  })

  it('merged twice by two people at once ends once', async () => {
    const [first, second, third] = [await report(cloud), await report(cloud), await ofZhang()]
    const outcomes = await Promise.allSettled([merge(third, first), merge(third, second)])
    expect(outcomes.filter(each => each.status === 'fulfilled')).toHaveLength(1)
    expect((await followers(first)) + (await followers(second))).toBe(1)
  })
})

async function reportIn(gridCode: string): Promise<string> {
  return report(cloud, { place: aPlace({ scannedGridCode: gridCode }) })
}
async function answered(): Promise<string> {
  const caseId = await report(cloud)
  await act(cloud, 'worker-wang', caseId, 'accept')
  await act(cloud, 'worker-wang', caseId, 'resolve')
  return caseId
}

describe('what is alike', () => {
  it('is open, of the same category and community, of the last thirty days', async () => {
    const old = await report(cloud)
    cloud.clock.advance(30 * 86_400_000)
    const caseId = await report(cloud)
    const near = await report(cloud)
    const next = await reportIn(codes.gridB)
    await report(cloud, { categoryId: 'sanitation' })
    await reportIn(codes.gridC)
    await answered()
    const entry = anEntry({ categoryId: 'facility' })
    await cloud.ask('custom:worker-wang', 'cases', 'quickEntry', entry)
    const { cases } = await cloud.ask<{ cases: CaseCard[] }>('custom:desk-lin', 'cases', 'similar', { caseId })
    expect(cases.map(each => each.id).sort()).toEqual([near, next, entry.submissionId].sort())
    expect(cases.at(-1)?.id).toBe(next)
    expect(cases.map(each => each.id)).not.toContain(old)
  })
})
