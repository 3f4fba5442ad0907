import type { ClaimView } from '@shared/campaigns/actions'
import { campaignActions } from '@shared/campaigns/actions'
import { isCounted } from '@shared/campaigns/claim'
import { reconcile } from '@shared/campaigns/reconcile'
import { dayMs } from '@shared/kernel/local-date'
import fc from 'fast-check'
import { campaignHandlers } from '../../../cloudfunctions/functions/campaigns/handlers'
import { tendCampaigns } from '../../../cloudfunctions/modules/campaigns/tend-campaigns'
import { contextOver } from '../../../cloudfunctions/platform/context'
import { createFunction } from '../../../cloudfunctions/platform/create-function'
import { aCampaign, putCampaign } from '../../support/a-campaign'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { proof, proofTimeout } from '../../support/proof'
import { unreliable } from '../../support/unreliable'

let cloud: TestCloud

beforeAll(async () => {
  cloud = await startTestCloud()
})

afterAll(() => cloud.stop())

const log = { info: () => undefined, error: () => undefined }

beforeEach(() => void jest.spyOn(console, 'error').mockReturnValue(undefined))

/** Everything there is of one campaign. */
async function booksOf(campaignId: string) {
  const { db } = cloud.services
  const outlets = await db.collection('campaignOutlets').find({ where: { campaignId }, limit: 1000 })
  const claims = await db.collection('claims').find({ where: { campaignId }, limit: 1000 })
  return { outlets, claims }
}

interface Story {
  readonly supplied: number
  readonly perDay: number
  readonly limit: number
  readonly losses: number
  readonly luck: readonly number[]
  readonly asks: readonly { customer: number; outlet: 'east' | 'west'; tries: number; instance: number }[]
}

const story = fc.record<Story>({
  supplied: fc.integer({ min: 0, max: 8 }),
  perDay: fc.integer({ min: 1, max: 6 }),
  limit: fc.integer({ min: 1, max: 3 }),
  losses: fc.constantFrom(0, 0.1, 0.3),
  luck: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 20, maxLength: 40 }),
  asks: fc.array(
    fc.record({
      customer: fc.integer({ min: 0, max: 7 }),
      outlet: fc.constantFrom('east' as const, 'west' as const),
      tries: fc.integer({ min: 1, max: 3 }),
      instance: fc.integer({ min: 0, max: 2 }),
    }),
    { minLength: 1, maxLength: 24 },
  ),
})

let stories = 0

async function live({ supplied, perDay, limit, losses, luck, asks }: Story): Promise<void> {
  const campaignId = `story-${++stories}`
  const plain = aCampaign()
  const tiers = plain.tiers.map(each => ({ ...each, perDay }))
  await putCampaign(cloud.services.db, { ...plain, _id: campaignId, tiers, claimsPerCustomer: limit }, supplied)
  let drawn = 0
  const fate = () => {
    const drop = luck[drawn++ % luck.length]!
    return drop < losses / 2 ? 'lost' : drop < losses ? 'answerLost' : 'fine'
  }
  const instances = Array.from({ length: 3 }, () =>
    createFunction(
      campaignActions,
      campaignHandlers,
      contextOver({ ...cloud.services, db: unreliable(cloud.services.db, fate) }),
    ),
  )
  const acknowledged: ClaimView[] = []
  await Promise.all(
    asks.map(async ({ customer, outlet, tries, instance }, i) => {
      const input = {
        requestId: `request-of-${campaignId}-${i}`,
        campaignId,
        outletId: outlet,
        tierId: 'one',
        giftId: 'umbrella',
      }
      // All tries at once: a phone that repeats before the first answer was given up.
      const answers = await Promise.all(
        Array.from({ length: tries }, (_, turn) =>
          instances[(instance + turn) % 3]!(
            { action: 'claim', input },
            { request_id: 'story', environment: JSON.stringify({ WX_OPENID: `customer-${customer}` }) },
          ),
        ),
      )
      for (const answer of answers) if (answer.ok) acknowledged.push(answer.data as ClaimView)
    }),
  )
  const check = async () => {
    const { outlets, claims } = await booksOf(campaignId)
    expect(reconcile(outlets, claims)).toEqual([])
    return claims
  }
  cloud.clock.advance(2 * 60_000)
  await tendCampaigns({ ...cloud.services, ...(await cloud.services.rules()), log } as never)
  const claims = await check()
  for (const view of acknowledged.filter(each => each.state === 'held')) {
    expect(claims.find(each => each._id === view.claimId)?.state).toBe('held')
  }
  expect(claims.filter(each => each.state === 'taking')).toEqual([])
  for (let customer = 0; customer < 8; customer += 1) {
    const ids = new Set(claims.map(each => each.customerId))
    for (const id of ids)
      expect(claims.filter(each => each.customerId === id && isCounted(each)).length).toBeLessThanOrEqual(limit)
  }
  for (const outlet of ['east', 'west']) {
    const held = claims.filter(each => each.outletId === outlet && each.state === 'held').length
    expect(held).toBeLessThanOrEqual(Math.min(supplied, perDay))
  }
  cloud.clock.advance(4 * dayMs)
  await tendCampaigns({ ...cloud.services, ...(await cloud.services.rules()), log } as never)
  const after = await check()
  expect(after.filter(isCounted)).toEqual([])
  const { outlets } = await booksOf(campaignId)
  for (const outlet of outlets) {
    expect(outlet.gifts.umbrella).toEqual({ supplied, free: supplied })
    for (const quota of Object.values(outlet.quotas)) expect(quota.left).toBe(quota.size)
  }
  cloud.clock.set('2026-11-23T09:41')
}

it(
  'never oversells, exceeds a limit or loses what it acknowledged, whatever the connection loses',
  () => fc.assert(fc.asyncProperty(story, live), proof(25)),
  proofTimeout(60_000),
)
