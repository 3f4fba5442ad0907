import type { ClaimView, OwnClaim, Voucher } from '@shared/campaigns/actions'
import type { CheckedClaim, GivenLine, OwnOutlet } from '@shared/campaigns/counter-actions'
import { reconcile } from '@shared/campaigns/reconcile'
import { newId } from '../../support/builders'
import { staffOf } from '../../support/campaign-trials'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { atCounter, claimAs, codeOf, lookAt, putCounter } from '../../support/counter'
import { codes } from '../../support/small-territory'

let cloud: TestCloud
let campaignId: string
const li = 'wx:customer-li'
const [an, bo] = atCounter

beforeEach(async () => {
  cloud = await startTestCloud()
  campaignId = await putCounter(cloud)
})
afterEach(() => cloud.stop())

const at = (claimId: string) => ({ requestId: newId(), outletId: 'east', claimId })
const counter = <T>(who: string, action: string, input: object): Promise<T> =>
  cloud.ask<T>(`custom:${who}`, 'counter', action, input)
const refusal = (who: string, action: string, input: object) => cloud.refusal(`custom:${who}`, 'counter', action, input)
const look = (code: string, outletId = 'east') => ({ requestId: newId(), outletId, code })
const seconds = (count: number) => cloud.clock.advance(count * 1000)
const register = () => cloud.services.db.collection('giftRegister').find({ where: {}, limit: 100 })

async function booksAreRight(): Promise<void> {
  const { db } = cloud.services
  const outlets = await db.collection('campaignOutlets').find({ where: { campaignId }, limit: 10 })
  const claims = await db.collection('claims').find({ where: { campaignId }, limit: 1000 })
  expect(reconcile(outlets, claims)).toEqual([])
}

const umbrellas = async () =>
  (await cloud.services.db.collection('campaignOutlets').get(`${campaignId}:east`))?.gifts.umbrella?.free

describe('a voucher', () => {
  it('is shown to its customer only, with a code that a newer one ends', async () => {
    const { claimId } = await claimAs(cloud, li, campaignId)
    const shown = await cloud.ask<Voucher>(li, 'campaigns', 'voucher', { requestId: newId(), claimId })
    expect(shown).toMatchObject({
      claim: { giftName: '雨伞', tierName: '办一项服务', outletName: 'east网点', state: 'held' },
      outlet: { address: '城南街道桂花路 8 号', hoursToday: [{ from: '09:00', to: '17:30' }], open: true },
      code: { code: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{8}$/), validMs: 45_000 },
    })
    expect(await cloud.refusal('wx:somebody', 'campaigns', 'voucher', { requestId: newId(), claimId })).toBe(
      'NOT_FOUND',
    )
    const newer = await codeOf(cloud, li, claimId)
    expect(await refusal(an, 'look', look(shown.code?.code ?? ''))).toBe('VOUCHER_REPLACED')
    await counter<CheckedClaim>(an, 'look', look(newer))
    const stored = await cloud.services.db.collection('voucherCodes').find({ where: {}, limit: 10 })
    expect(JSON.stringify(stored)).not.toContain(newer)
  })

  it.each([
    [59, 'ok'],
    [60, 'VOUCHER_REPLACED'],
  ])('photographed, its code answers after %s seconds: %s', async (after, expected) => {
    const { claimId } = await claimAs(cloud, li, campaignId)
    const code = await codeOf(cloud, li, claimId)
    seconds(after)
    const answer = await cloud.call(`custom:${an}`, 'counter', 'look', look(code))
    expect(answer.ok ? 'ok' : answer.error.code).toBe(expected)
  })

  it('is read with look-alikes, blanks and as it is scanned', async () => {
    const { claimId } = await claimAs(cloud, li, campaignId)
    const code = await codeOf(cloud, li, claimId)
    const typed = ` ${code.slice(0, 4).toLowerCase()} ${code.slice(4).replace(/0/g, 'o').replace(/1/g, 'l')}`
    expect(await counter<CheckedClaim>(an, 'look', look(typed))).toMatchObject({ claimId, giftName: '雨伞' })
    expect(await counter<CheckedClaim>(an, 'look', look(`gezi:voucher:${code}`))).toMatchObject({ claimId })
  })

  it('is let go by its customer, and the next one gets the gift', async () => {
    const { claimId } = await claimAs(cloud, li, campaignId)
    expect(await umbrellas()).toBe(2)
    await lookAt(cloud, li, claimId)
    const giveBack = { requestId: newId(), claimId }
    expect(await cloud.ask<ClaimView>(li, 'campaigns', 'giveBack', giveBack)).toMatchObject({ state: 'givenBack' })
    expect(await cloud.ask<ClaimView>(li, 'campaigns', 'giveBack', giveBack)).toMatchObject({ state: 'givenBack' })
    expect(await umbrellas()).toBe(3)
    expect(await refusal(an, 'redeem', at(claimId))).toBe('VOUCHER_ENDED')
    await booksAreRight()
    expect((await claimAs(cloud, li, campaignId)).claimId).not.toBe(claimId)
    const { claims } = await cloud.ask<{ claims: OwnClaim[] }>(li, 'campaigns', 'mine', {})
    expect(claims.map(each => each.state).sort()).toEqual(['givenBack', 'held'])
  })
})

describe('at the counter', () => {
  it('a gift is given out once, by who looked at the code, and stands in the register', async () => {
    const { claimId } = await claimAs(cloud, li, campaignId)
    expect(await refusal(an, 'redeem', at(claimId))).toBe('LOOK_AGAIN')
    expect(await lookAt(cloud, li, claimId)).toMatchObject({ giftName: '雨伞', second: 'notNeeded', phoneTail: null })
    expect(await refusal(bo, 'redeem', at(claimId))).toBe('LOOK_AGAIN')
    const redeem = at(claimId)
    const done = await counter<{ at: number }>(an, 'redeem', redeem)
    seconds(30)
    expect(await counter<{ at: number }>(an, 'redeem', redeem)).toEqual(done)
    expect(await refusal(an, 'redeem', at(claimId))).toBe('VOUCHER_ENDED')
    expect(await register()).toMatchObject([
      { kind: 'redeemed', claimId, by: { personId: an }, second: null, giftName: '雨伞', valueFen: 2500 },
    ])
    expect((await cloud.ask<Voucher>(li, 'campaigns', 'voucher', { requestId: newId(), claimId })).code).toBeNull()
    expect(await umbrellas()).toBe(2)
    await booksAreRight()
    const today = await counter<{ lines: GivenLine[]; totals: object[] }>(bo, 'today', { outletId: 'east' })
    expect(today).toMatchObject({ lines: [{ claimId, byName: an }], totals: [{ giftName: '雨伞', count: 1 }] })
  })

  it('two who confirm at the same moment give it out once', async () => {
    const { claimId } = await claimAs(cloud, li, campaignId)
    await lookAt(cloud, li, claimId)
    const both = await Promise.all(
      [at(claimId), at(claimId)].map(each => cloud.call(`custom:${an}`, 'counter', 'redeem', each)),
    )
    expect(both.map(each => each.ok).sort()).toEqual([false, true])
    expect(await register()).toHaveLength(1)
  })

  it('a look is good for five minutes, a voucher until its last day is over', async () => {
    const { claimId } = await claimAs(cloud, li, campaignId)
    await lookAt(cloud, li, claimId)
    seconds(300)
    expect(await refusal(an, 'redeem', at(claimId))).toBe('LOOK_AGAIN')
    cloud.clock.set('2026-11-30T10:00')
    expect(await codeOf(cloud, li, claimId)).toBe('')
  })

  it('only staff of the outlet, within its hours, and at the right one', async () => {
    const { claimId } = await claimAs(cloud, li, campaignId)
    const code = await codeOf(cloud, li, claimId)
    expect(await refusal('worker-wang', 'look', look(code))).toBe('NOT_ALLOWED')
    expect(await refusal('counter-far', 'look', look(code))).toBe('NOT_ALLOWED')
    expect(await refusal('counter-far', 'look', look(code, 'west'))).toBe('VOUCHER_ELSEWHERE')
    expect(await refusal(an, 'look', look('0000 0000'))).toBe('VOUCHER_UNKNOWN')
    const { outlets } = await counter<{ outlets: OwnOutlet[] }>(an, 'outlets', {})
    expect(outlets).toMatchObject([{ outletId: 'east', open: true }])
    cloud.clock.set('2026-11-24T17:30')
    expect(await refusal(an, 'look', look(await codeOf(cloud, li, claimId)))).toBe('OUTLET_CLOSED')
  })

  it('ten wrong codes end the guessing of one person, not of their colleague', async () => {
    for (let turn = 0; turn < 10; turn += 1) await refusal(an, 'look', look('0000 000A'))
    expect(await refusal(an, 'look', look('0000 000A'))).toBe('TOO_MANY_TRIES')
    const { claimId } = await claimAs(cloud, li, campaignId)
    await lookAt(cloud, li, claimId, bo)
  })
})

describe('a high tier', () => {
  it('needs a second person, who is not the first', async () => {
    const { claimId } = await claimAs(cloud, li, campaignId, 'two')
    expect(await lookAt(cloud, li, claimId)).toMatchObject({ second: 'needed' })
    expect(await refusal(an, 'redeem', at(claimId))).toBe('SECOND_PERSON_MISSING')
    expect(await counter(an, 'askSecond', at(claimId))).toMatchObject({ second: 'asked' })
    expect(await counter(an, 'asked', { outletId: 'east' })).toEqual({ waiting: [] })
    expect(await counter(bo, 'asked', { outletId: 'east' })).toMatchObject({ waiting: [{ claimId, askedByName: an }] })
    expect(await refusal(an, 'agree', at(claimId))).toBe('NOT_FOUND')
    expect(await refusal(an, 'redeem', at(claimId))).toBe('SECOND_PERSON_MISSING')
    await counter(bo, 'agree', at(claimId))
    seconds(400)
    await counter(an, 'redeem', at(claimId))
    expect(await register()).toMatchObject([{ by: { personId: an }, second: { personId: bo } }])
  })

  it('an agreement is good for ten minutes', async () => {
    const { claimId } = await claimAs(cloud, li, campaignId, 'two')
    await lookAt(cloud, li, claimId)
    await counter(an, 'askSecond', at(claimId))
    await counter(bo, 'agree', at(claimId))
    seconds(600)
    expect(await refusal(an, 'redeem', at(claimId))).toBe('LOOK_AGAIN')
    expect(await lookAt(cloud, li, claimId)).toMatchObject({ second: 'needed' })
  })
})

describe('taken back', () => {
  it('with a reason, by who answers for the campaign: gift, quota of its own day and slot come back, the register keeps both', async () => {
    await cloud.services.db
      .collection('people')
      .insert(staffOf('organiser-of-place', [{ role: 'organiser', scope: codes.osmanthus }]))
    const { claimId, day } = await claimAs(cloud, li, campaignId)
    await lookAt(cloud, li, claimId)
    await counter(an, 'redeem', at(claimId))
    cloud.clock.set('2026-11-25T10:00')
    const reverse = { requestId: newId(), claimId, reason: '拿错了礼品' }
    expect(await refusal(an, 'reverse', reverse)).toBe('NOT_ALLOWED')
    await counter('organiser-of-place', 'reverse', reverse)
    await counter('organiser-of-place', 'reverse', reverse)
    expect(await refusal('organiser-of-place', 'reverse', { ...reverse, requestId: newId() })).toBe('VOUCHER_ENDED')
    expect((await register()).map(each => [each.kind, each.reason, each.day]).sort()).toEqual([
      ['redeemed', null, day],
      ['reversed', '拿错了礼品', '2026-11-25'],
    ])
    const counters = await cloud.services.db.collection('campaignOutlets').get(`${campaignId}:east`)
    expect(counters?.quotas[`one@${day}`]).toEqual({ size: 5, left: 5 })
    expect(await umbrellas()).toBe(3)
    await booksAreRight()
    expect((await claimAs(cloud, li, campaignId)).claimId).not.toBe(claimId)
  })
})

it('a claim made before a pause is answered again, a new one is not', async () => {
  const request = { requestId: newId(), campaignId, outletId: 'east', tierId: 'one', giftId: 'umbrella' }
  const claim = await cloud.ask<ClaimView>(li, 'campaigns', 'claim', request)
  await cloud.services.db.collection('campaigns').update({ _id: campaignId }, { status: 'paused' })
  seconds(3)
  expect(await cloud.ask<ClaimView>(li, 'campaigns', 'claim', request)).toMatchObject({ claimId: claim.claimId })
  expect(await cloud.refusal(li, 'campaigns', 'claim', { ...request, requestId: newId() })).toBe('CAMPAIGN_CLOSED')
})
