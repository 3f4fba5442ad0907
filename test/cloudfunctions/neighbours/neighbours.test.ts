import type { FollowedCard, FollowedCase, NearbyCase } from '@shared/neighbours/actions'
import { reportConsentVersion } from '@shared/people/consent-text'
import { act, report } from '../../support/act'
import { anEntry, aPlace, newId } from '../../support/builders'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { codes, middleOf, nearBorder } from '../../support/small-territory'

let cloud: TestCloud
beforeEach(async () => {
  cloud = await startTestCloud()
})
afterEach(() => cloud.stop())

type Place = ReturnType<typeof aPlace>
const metre = 1 / 111_195
const north = (metres: number): Place => {
  const { latitude, ...middle } = middleOf(0)
  return aPlace({ pin: { ...middle, latitude: latitude + metres * metre } })
}
const inGridA = aPlace({ scannedGridCode: codes.gridA })

async function nearby(place: Place, who = 'resident-zhang', categoryId = 'facility'): Promise<NearbyCase[]> {
  const { cases } = await cloud.ask<{ cases: NearbyCase[] }>(`custom:${who}`, 'neighbours', 'nearby', {
    place,
    categoryId,
  })
  return cases
}
const joining = (caseId: string, more: object = {}) => ({
  caseId,
  requestId: newId(),
  consentVersion: reportConsentVersion,
  ...more,
})
const join = (caseId: string, who = 'custom:resident-zhang', more: object = {}) =>
  cloud.ask<FollowedCase>(who, 'neighbours', 'join', joining(caseId, more))
/** As the client does: while it is busy, the same request again. */
async function insistOnJoining(caseId: string, who: string): Promise<void> {
  const input = joining(caseId)
  for (;;) {
    const answer = await cloud.call(who, 'neighbours', 'join', input)
    if (answer.ok) return
    if (answer.error.code !== 'BUSY_TRY_AGAIN') throw new Error(answer.error.code)
  }
}
const stored = async (caseId: string) => (await cloud.services.db.collection('cases').get(caseId))!
const follows = (caseId: string) => cloud.services.db.collection('caseFollows').count({ caseId })
const followed = async (caseId: string, who = 'custom:resident-zhang') =>
  (await cloud.ask<{ followed: FollowedCase | null }>(who, 'neighbours', 'followed', { caseId })).followed

describe('what is offered before somebody reports the same', () => {
  it.each([
    ['the same spot', 0, 1],
    ['49 m away', 49, 1],
    ['51 m away', 51, 0],
  ])('%s', async (_what, metres, offered) => {
    await report(cloud, { place: north(0) })
    expect(await nearby(north(metres))).toHaveLength(offered)
  })

  it('comes nearest first, at most five', async () => {
    for (const metres of [40, 10, 30, 20, 0, 25]) await report(cloud, { place: north(metres) })
    expect((await nearby(north(0))).map(each => each.metres)).toEqual([0, 10, 20, 30, 30])
  })

  it('reaches over the border of a grid', async () => {
    await report(cloud, { place: aPlace({ pin: { ...nearBorder, longitude: nearBorder.longitude + 40 * metre } }) })
    const [found] = await nearby(aPlace({ pin: { ...nearBorder, longitude: nearBorder.longitude - 5 * metre } }))
    expect(found).toMatchObject({ placeName: '第八网格' })
  })

  it('goes by the grid when one of the two has no point', async () => {
    await report(cloud, { place: north(400) })
    await report(cloud, { place: aPlace({ scannedGridCode: codes.gridB }) })
    expect(await nearby(inGridA)).toMatchObject([{ metres: null, placeName: '第七网格' }])
  })

  it('ends after fourteen days, with another category, and when it is answered', async () => {
    const caseId = await report(cloud)
    expect(await nearby(inGridA, 'resident-zhang', 'sanitation')).toEqual([])
    cloud.clock.advance(14 * 86_400_000 - 1)
    expect(await nearby(inGridA)).toHaveLength(1)
    cloud.clock.advance(1)
    expect(await nearby(inGridA)).toEqual([])
    const next = await report(cloud)
    await act(cloud, 'worker-wang', next, 'accept')
    await act(cloud, 'worker-wang', next, 'resolve')
    expect(await nearby(inGridA)).toEqual([])
    expect(caseId).not.toBe(next)
  })

  it.each([['dispute'], ['complaint'], ['conduct'], ['care'], ['other']])(
    'never shows what is private: %s',
    async id => {
      const caseId = await report(cloud, { categoryId: id })
      expect(await nearby(inGridA, 'resident-zhang', id)).toEqual([])
      expect(await cloud.refusal('custom:resident-zhang', 'neighbours', 'join', joining(caseId))).toBe('CASE_NOT_FOUND')
    },
  )

  it.each([[false], [true]])('leaves out what the caller reported (anonymous: %s)', async anonymous => {
    const caseId = await report(cloud, { anonymous })
    expect(await nearby(inGridA, 'resident-li')).toEqual([])
    expect(await cloud.refusal('custom:resident-li', 'neighbours', 'join', joining(caseId))).toBe('OWN_CASE')
  })

  it('says nothing that the first reporter wrote', async () => {
    const secret = { text: '李建国家门口的灯坏了', name: '李建国', phone: '13812342216' }
    const place = aPlace({ buildingId: 'small-1:b1', label: '桂花苑 3 号楼 2 单元 402 室' })
    const caseId = await report(cloud, { ...secret, place })
    const found = await nearby(aPlace({ buildingId: 'small-1:b1', label: null }))
    expect(found).toMatchObject([{ placeName: '桂花苑 3 号楼', categoryName: '市政设施', status: 'dispatched' }])
    await act(cloud, 'worker-chen', caseId, 'accept')
    await act(cloud, 'worker-chen', caseId, 'resolve', { reply: '李建国您好，13812342216 已回电，灯修好了' }).catch(
      () => undefined,
    )
    const seen = JSON.stringify([found, await join(await report(cloud, { ...secret, place }))])
    for (const word of ['李建国', '402', '家门口', '13812342216']) expect(seen).not.toContain(word)
  })
})

describe('joining', () => {
  it('is counted once, by whatever it is sent again', async () => {
    const caseId = await report(cloud)
    const requestId = newId()
    await join(caseId, undefined, { requestId })
    await join(caseId, undefined, { requestId })
    await join(caseId)
    const { followerCount, events } = await stored(caseId)
    expect([followerCount, await follows(caseId), events.filter(each => each.kind === 'joined').length]).toEqual([
      1, 1, 1,
    ])
  })

  it('of many at once counts every one', async () => {
    const caseId = await report(cloud)
    const neighbours = Array.from({ length: 8 }, (_, n) => `uid:neighbour-${n}`)
    await Promise.all(neighbours.map(who => insistOnJoining(caseId, who)))
    expect([(await stored(caseId)).followerCount, await follows(caseId)]).toEqual([8, 8])
  })

  it('keeps who it is from everybody who handles the case', async () => {
    const caseId = await report(cloud)
    await join(caseId)
    const kept = JSON.stringify([
      await stored(caseId),
      await cloud.services.db.collection('caseFollows').find({ where: {}, limit: 10 }),
      await cloud.ask('custom:worker-wang', 'cases', 'get', { caseId }),
    ])
    expect(kept).not.toContain('resident-zhang')
    expect(kept).not.toContain('张秀英')
  })

  it('needs the consent that reporting needs', async () => {
    const caseId = await report(cloud)
    const refused = await cloud.refusal('uid:new', 'neighbours', 'join', joining(caseId, { consentVersion: '' }))
    expect(refused).toBe('CONSENT_REQUIRED')
    expect(await follows(caseId)).toBe(0)
  })

  it('does not make what the worker was looking at old', async () => {
    const caseId = await report(cloud)
    const { revision } = await stored(caseId)
    await join(caseId)
    await act(cloud, 'worker-wang', caseId, 'accept', { seenRevision: revision })
    expect((await stored(caseId)).status).toBe('handling')
  })

  it('is over with the answer', async () => {
    const caseId = await report(cloud)
    await act(cloud, 'worker-wang', caseId, 'accept')
    await act(cloud, 'worker-wang', caseId, 'resolve')
    expect(await cloud.refusal('custom:resident-zhang', 'neighbours', 'join', joining(caseId))).toBe(
      'CASE_STATE_FORBIDS',
    )
  })
})

describe('following', () => {
  it('shows promise, progress and answer, the reporter masked', async () => {
    const caseId = await report(cloud)
    await join(caseId)
    await act(cloud, 'worker-wang', caseId, 'accept')
    await act(cloud, 'worker-wang', caseId, 'resolve', { reply: '李建国您好，灯换好了，电话 13812342216 已告知' })
    const found = await followed(caseId)
    expect(found).toMatchObject({
      status: 'answered',
      responsible: { name: '王芳', phone: '13900000007' },
      reply: { text: '李**您好，灯换好了，电话 138****2216 已告知', byName: '王芳' },
    })
    expect(found?.steps.map(step => step.kind)).toEqual(['registered', 'accepted', 'resolved'])
    const { cases } = await cloud.ask<{ cases: FollowedCard[] }>('custom:resident-zhang', 'neighbours', 'following')
    expect(cases.map(each => each.caseId)).toEqual([caseId])
  })

  it('shows nothing to who did not join', async () => {
    const caseId = await report(cloud)
    await join(caseId)
    expect(await followed(caseId, 'custom:worker-sun')).toBeNull()
    expect(await followed(caseId, 'uid:new')).toBeNull()
  })

  it('may end, and be taken up again', async () => {
    const caseId = await report(cloud)
    await join(caseId)
    const leave = () => cloud.ask('custom:resident-zhang', 'neighbours', 'leave', { caseId, requestId: newId() })
    await leave()
    await leave()
    expect([(await stored(caseId)).followerCount, await follows(caseId), await followed(caseId)]).toEqual([0, 0, null])
    await join(caseId)
    expect((await stored(caseId)).followerCount).toBe(1)
  })

  it('comes page by page', async () => {
    for (let n = 0; n < 23; n += 1) {
      cloud.clock.advance(1000)
      const entry = anEntry({ categoryId: 'fire' })
      await cloud.ask('custom:worker-wang', 'cases', 'quickEntry', entry)
      await join(entry.submissionId)
    }
    const page = (before?: number) =>
      cloud.ask<{ cases: FollowedCard[]; more: boolean }>('custom:resident-zhang', 'neighbours', 'following', {
        before,
      })
    const first = await page()
    const second = await page(first.cases.at(-1)?.joinedAt)
    expect([first.cases.length, first.more, second.cases.length, second.more]).toEqual([20, true, 3, false])
  })
})
