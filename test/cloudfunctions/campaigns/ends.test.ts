import type { ClaimView } from '@shared/campaigns/actions'
import { dayMs } from '@shared/kernel/local-date'
import { tendCampaigns } from '../../../cloudfunctions/modules/campaigns/tend-campaigns'
import { newId } from '../../support/builders'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { claimAs, codeOf, putCounter } from '../../support/counter'

let cloud: TestCloud
let campaignId: string
beforeEach(async () => {
  cloud = await startTestCloud()
  campaignId = await putCounter(cloud)
})
afterEach(() => cloud.stop())

const log = { info: () => undefined, error: () => undefined }
const tend = async () => tendCampaigns({ ...cloud.services, ...(await cloud.services.rules()), log } as never)
const campaign = () => cloud.services.db.collection('campaigns').get(campaignId)
const running = async () =>
  (await cloud.services.db.collection('campaignOutlets').find({ where: { campaignId }, limit: 10 })).map(
    each => each.running,
  )

it('a campaign ends by itself after its last day, once, and its vouchers stay good', async () => {
  cloud.clock.set('2026-12-31T16:00')
  const { claimId } = await claimAs(cloud, 'wx:late', campaignId)
  await tend()
  expect((await campaign())?.status).toBe('published')
  cloud.clock.set('2027-01-01T00:00')
  expect(await Promise.all([tend(), tend()])).toEqual(
    expect.arrayContaining([expect.objectContaining({ ended: 1 }), expect.objectContaining({ ended: 0 })]),
  )
  expect(await campaign()).toMatchObject({ status: 'ended', steps: [{ kind: 'ended', byName: '' }] })
  expect(await codeOf(cloud, 'wx:late', claimId)).toHaveLength(8)
  const again = { requestId: newId(), campaignId, outletId: 'east', tierId: 'one', giftId: 'umbrella' }
  expect(await cloud.refusal('wx:new', 'campaigns', 'claim', again)).toBe('CAMPAIGN_CLOSED')
})

it('its outlets are looked at as long as a voucher is open, and no longer', async () => {
  cloud.clock.set('2026-12-31T16:00')
  const claim: ClaimView = await claimAs(cloud, 'wx:late', campaignId)
  cloud.clock.set('2027-01-01T00:00')
  await tend()
  cloud.clock.advance(2 * 60_000)
  await tend()
  expect(await running()).toEqual([true, true])
  cloud.clock.advance(claim.expiresAt - cloud.clock.now())
  await tend()
  await tend()
  expect(await running()).toEqual([false, false])
  cloud.clock.advance(dayMs)
  expect(await tend()).toMatchObject({ settled: 0, ended: 0 })
})
