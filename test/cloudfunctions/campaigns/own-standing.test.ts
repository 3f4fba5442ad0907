import type { campaignActions } from '@shared/campaigns/actions'
import { participationId } from '@shared/campaigns/participation'
import type { Tier } from '@shared/campaigns/tier'
import type { OutputOf } from '@shared/kernel/contract'
import { residentIdOf } from '../../../cloudfunctions/platform/resident-id'
import { aCampaign, putCampaign } from '../../support/a-campaign'
import { newId } from '../../support/builders'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { claimAs, putCounter } from '../../support/counter'
import { formDesk, li, zhang } from '../../support/form-desk'

type Viewed = OutputOf<typeof campaignActions.view>

let cloud: TestCloud
let campaignId: string
const desk = formDesk(() => cloud)

beforeEach(async () => {
  cloud = await startTestCloud()
  // Its outlets serve the campaigns below.
  campaignId = await putCounter(cloud)
})
afterEach(() => cloud.stop())

const own = async (who: string, id = campaignId) =>
  (await cloud.ask<Viewed>(who, 'campaigns', 'view', { campaignId: id })).own
const tierOf = (id: string, qualification: Tier['qualification']): Tier => ({
  ...aCampaign().tiers[0]!,
  id,
  qualification,
})
const claim = (tierId: string, id: string) => ({
  ...{ requestId: newId(), campaignId: id, outletId: 'east', tierId, giftId: 'umbrella' },
})

describe('how a customer stands to a campaign', () => {
  it('tells the claims that count and how many more the limit allows', async () => {
    expect(await own(li)).toEqual({
      invited: true,
      tierIds: ['one', 'two'],
      homeOutletId: null,
      claims: [],
      claimsLeft: 1,
    })
    const { claimId } = await claimAs(cloud, li, campaignId)
    expect(await own(li)).toMatchObject({ claims: [{ claimId, state: 'held' }], claimsLeft: 0 })
    expect((await own(zhang)).claims).toEqual([])
    await cloud.ask(li, 'campaigns', 'giveBack', { requestId: newId(), claimId })
    expect(await own(li)).toMatchObject({ claims: [], claimsLeft: 1 })
  })

  it('reaches a tier by filling in its form, and only then may claim it', async () => {
    const { formId } = await desk.published()
    const campaign = { ...aCampaign({ tiers: [tierOf('survey', { kind: 'form', formId })] }), _id: 'with-form' }
    await putCampaign(cloud.services.db, campaign, 3)
    expect((await own(li, 'with-form')).tierIds).toEqual([])
    expect(await cloud.refusal(li, 'campaigns', 'claim', claim('survey', 'with-form'))).toBe('NOT_QUALIFIED')
    await desk.answer(li, desk.filled(formId))
    expect((await own(li, 'with-form')).tierIds).toEqual(['survey'])
    expect(await cloud.ask(li, 'campaigns', 'claim', claim('survey', 'with-form'))).toMatchObject({ state: 'held' })
    expect(await cloud.refusal(zhang, 'campaigns', 'claim', claim('survey', 'with-form'))).toBe('NOT_QUALIFIED')
  })

  it('knows the tiers, the outlet and the audience that were written down', async () => {
    const tiers = [tierOf('few', { kind: 'list' }), tierOf('many', { kind: 'list' })]
    const campaign = { ...aCampaign({ tiers, audience: ['金卡'], homeOutletOnly: true }), _id: 'by-list' }
    await putCampaign(cloud.services.db, campaign, 3)
    const customerId = residentIdOf(cloud.services.secrets, li)
    await cloud.services.db.collection('participations').insert({
      ...{ _id: participationId('by-list', customerId), campaignId: 'by-list', customerId },
      ...{ tierIds: ['few'], customerTier: '金卡', homeOutletId: 'west' },
    })
    expect(await own(li, 'by-list')).toMatchObject({ invited: true, tierIds: ['few'], homeOutletId: 'west' })
    expect(await own(zhang, 'by-list')).toMatchObject({ invited: false, tierIds: [], homeOutletId: null })
  })
})
