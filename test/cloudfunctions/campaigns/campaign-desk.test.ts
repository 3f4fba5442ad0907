import type { ClaimView, PublicCampaign } from '@shared/campaigns/actions'
import type { CampaignPlan } from '@shared/campaigns/campaign-plan'
import type { CampaignForDesk } from '@shared/campaigns/desk-actions'
import { newCounters } from '@shared/campaigns/outlet-counters'
import type { Answer } from '@shared/kernel/contract'
import { newId } from '../../support/builders'
import { allowCampaigns, aPlan, putOutlet, staffOf } from '../../support/campaign-trials'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { codes } from '../../support/small-territory'

let cloud: TestCloud
let outletId: string

beforeEach(async () => {
  cloud = await startTestCloud()
  const scope = codes.osmanthus
  await cloud.services.db.collection('people').insertMany([
    staffOf('an', [{ role: 'organiser', scope }]),
    staffOf('bo', [{ role: 'organiser', scope }]),
    staffOf('both', [
      { role: 'organiser', scope },
      { role: 'leader', scope },
    ]),
  ])
  await allowCampaigns(cloud)
  outletId = await putOutlet(cloud)
})
afterEach(() => cloud.stop())

const ask = (who: string, action: string, input: object) =>
  cloud.ask<CampaignForDesk>(`custom:${who}`, 'campaign-desk', action, { requestId: newId(), ...input })
const refused = async (who: string, action: string, input: object) => {
  const request = { requestId: newId(), ...input }
  const answer: Answer<unknown> = await cloud.call(`custom:${who}`, 'campaign-desk', action, request)
  if (answer.ok) throw new Error(`${action} was not refused`)
  const { code, fields = [] } = answer.error
  return [code, ...fields.map(({ path, rule }) => (path ? `${rule} ${path}` : rule))]
}
const on = ({ campaignId, revision }: CampaignForDesk) => ({ campaignId, seenRevision: revision })
const begin = (who = 'an', with_: Partial<CampaignPlan> = {}) =>
  ask(who, 'create', { orgCode: codes.osmanthus, plan: aPlan([outletId], with_) })
const submitted = async (who = 'an') => ask(who, 'submit', on(await begin(who)))
const approved = async () => ask('leader-zhao', 'decide', { ...on(await submitted()), approve: true, note: '可以' })
const published = async () => ask('an', 'publish', on(await approved()))
const claim = (customer: string, campaignId: string, requestId = newId()) =>
  cloud.ask<ClaimView>(`uid:${customer}`, 'campaigns', 'claim', {
    ...{ requestId, campaignId, outletId },
    tierId: 'one',
    giftId: 'umbrella',
  })
const view = (campaignId: string) => cloud.ask<PublicCampaign>('uid:anybody', 'campaigns', 'view', { campaignId })
const listed = async (gridCode: string) => {
  const { campaigns } = await cloud.ask<{ campaigns: { campaignId: string }[] }>('uid:anybody', 'campaigns', 'list', {
    gridCode,
  })
  return campaigns.map(each => each.campaignId)
}

describe('a campaign', () => {
  it('goes from a draft to customers: written, approved by somebody else, published, claimed', async () => {
    const campaign = await published()
    const { campaignId } = campaign
    expect(campaign).toMatchObject({ status: 'published', missing: [], objections: [] })
    expect(campaign.stock).toEqual([
      { outletId, giftId: 'umbrella', supplied: 3, free: 3 },
      { outletId, giftId: 'oil', supplied: 3, free: 3 },
    ])
    expect(campaign.steps.map(each => each.kind)).toEqual(['saved', 'submitted', 'approved', 'opening', 'published'])
    expect(await listed(codes.gridA)).toEqual([campaignId])
    expect(await listed(codes.gridC)).toEqual([])
    expect(await claim('one', campaignId)).toMatchObject({ state: 'held' })
    expect((await view(campaignId)).outlets).toMatchObject([
      {
        outletId,
        gifts: [
          { giftId: 'umbrella', left: 2 },
          { giftId: 'oil', left: 3 },
        ],
        tiers: [
          { tierId: 'one', leftToday: 2, nextAt: null },
          { tierId: 'two', leftToday: 3, nextAt: null },
        ],
      },
    ])
  })

  it('is not seen before it is published', async () => {
    const { campaignId } = await approved()
    expect(await listed(codes.gridA)).toEqual([])
    expect(await cloud.refusal('uid:anybody', 'campaigns', 'view', { campaignId })).toBe('NOT_FOUND')
  })

  it('is approved by nobody who wrote it or asked for it, whatever their roles', async () => {
    const own = await submitted('both')
    expect(await refused('both', 'decide', { ...on(own), approve: true, note: '可以' })).toEqual(['OWN_CAMPAIGN'])
    expect(own.acts).toEqual(['save'])
    const saved = await ask('both', 'save', { ...on(await begin('an')), plan: aPlan([outletId]) })
    const asked = await ask('an', 'submit', on(saved))
    expect(await refused('both', 'decide', { ...on(asked), approve: true, note: '可以' })).toEqual(['OWN_CAMPAIGN'])
  })

  it('has to be approved anew once it is edited', async () => {
    const edited = await ask('an', 'save', { ...on(await approved()), plan: aPlan([outletId]) })
    expect(edited.status).toBe('draft')
    expect(await refused('an', 'publish', on(edited))).toEqual(['CAMPAIGN_STATE_FORBIDS'])
  })

  it('is not submitted with a fact missing, and says each', async () => {
    const draft = await begin('an', { rules: '', organiser: { name: '', phone: '' }, supply: [] })
    expect(await refused('an', 'submit', on(draft))).toEqual([
      'CAMPAIGN_NOT_READY',
      ...['rules', 'organiser', 'phone', 'giftWithoutStock umbrella', 'giftWithoutStock oil'],
      `outletWithoutStock ${outletId}`,
    ])
  })

  it('is not published where campaigns are off', async () => {
    const ready = await approved()
    await cloud.services.db.collection('rules').remove({ _id: 'campaigns' })
    expect(await refused('an', 'publish', on(ready))).toEqual(['CAMPAIGN_NOT_READY', 'campaignsOff'])
    const { version: seenVersion, ...rules } = await cloud.ask<{ version: number }>(
      ...(['custom:admin-ding', 'campaign-desk', 'rules'] as const),
    )
    const on_ = { ...rules, nonCommercial: true }
    await ask('admin-ding', 'setRules', { seenVersion, note: '试行', rules: on_ })
    expect((await ask('an', 'publish', on(ready))).status).toBe('published')
    expect(await refused('admin-ding', 'setRules', { seenVersion, note: '再改', rules: on_ })).toEqual([
      'CHANGED_MEANWHILE',
    ])
  })

  it('takes the edit of one of two editors; the other is told', async () => {
    const draft = await begin()
    const answers = await Promise.all(
      ['an', 'bo'].map(who =>
        cloud.call(`custom:${who}`, 'campaign-desk', 'save', {
          ...{ requestId: newId(), ...on(draft) },
          plan: aPlan([outletId], { name: who }),
        }),
      ),
    )
    expect(answers.map(each => (each.ok ? 'saved' : each.error.code)).sort()).toEqual(['CHANGED_MEANWHILE', 'saved'])
  })

  it('takes each request once', async () => {
    const draft = await begin()
    const requestId = newId()
    const once = await ask('an', 'submit', { ...on(draft), requestId })
    const again = await ask('an', 'submit', { ...on(draft), requestId })
    expect(again.revision).toBe(once.revision)
    expect(await refused('bo', 'submit', { ...on(draft), requestId })).toEqual(['INPUT_INVALID', 'used requestId'])
  })

  it('is for places and outlets of its own place only', async () => {
    const elsewhere = { orgCode: codes.osmanthus, plan: aPlan([outletId, 'nowhere'], { scopeCodes: [codes.gridC] }) }
    expect(await refused('an', 'create', elsewhere)).toEqual([
      'INPUT_INVALID',
      'unknown plan.scopeCodes.0',
      'unknown plan.outletIds.1',
    ])
  })
})

describe('publishing', () => {
  it('that died on the way goes on, by any number of calls, and touches no counter that is there', async () => {
    const second = await putOutlet(cloud)
    const draft = await ask('an', 'create', { orgCode: codes.osmanthus, plan: aPlan([outletId, second]) })
    const waiting = await ask('an', 'submit', on(draft))
    const ready = await ask('leader-zhao', 'decide', { ...on(waiting), approve: true, note: '可以' })
    const { campaignId, revision } = ready
    const { db } = cloud.services
    await db.collection('campaigns').update({ _id: campaignId }, { status: 'publishing', revision: revision + 1 })
    const written = { ...newCounters(campaignId, second, ready.plan), supplies: { 'before-it-died-1': supplied } }
    await db.collection('campaignOutlets').insert(written)
    expect(await cloud.refusal('uid:anybody', 'campaigns', 'view', { campaignId })).toBe('NOT_FOUND')
    expect(await refused('an', 'save', { ...on(ready), plan: aPlan([outletId]) })).toEqual(['CAMPAIGN_STATE_FORBIDS'])
    const answers = await Promise.all(
      [1, 2, 3].map(() => cloud.call('custom:an', 'campaign-desk', 'publish', { ...on(ready), requestId: newId() })),
    )
    expect(answers.filter(each => each.ok)).toHaveLength(1)
    const { status, stock } = await ask('an', 'get', { campaignId })
    expect([status, stock.length]).toEqual(['published', 4])
    expect(await db.collection('campaignOutlets').get(written._id)).toEqual(written)
  })

  const supplied = { giftId: 'oil', amount: 1, at: 1 }
})

describe('a published campaign', () => {
  it('changes in favour of customers only, and names what is worse', async () => {
    const campaign = await published()
    const { plan } = campaign
    const worse = { ...plan, lastDay: '2026-12-01', tiers: plan.tiers.map(each => ({ ...each, perDay: 1 })) }
    expect(await refused('an', 'save', { ...on(campaign), plan: worse })).toEqual([
      ...['CAMPAIGN_WORSE', 'lastDayEarlier', 'perDayLess one', 'perDayLess two'],
    ])
    const better = { ...plan, claimsPerCustomer: 2, tiers: plan.tiers.map(each => ({ ...each, perDay: 9 })) }
    const amended = await ask('an', 'save', { ...on(campaign), plan: better })
    expect(amended).toMatchObject({ status: 'published', plan: { claimsPerCustomer: 2 } })
  })

  it('gets another outlet, which has stock once it is supplied', async () => {
    const campaign = await published()
    const second = await putOutlet(cloud)
    const plan = { ...campaign.plan, outletIds: [outletId, second] }
    const { campaignId } = await ask('an', 'save', { ...on(campaign), plan })
    const supply = { campaignId, outletId: second, giftId: 'umbrella', amount: 4, requestId: newId() }
    await ask('an', 'supply', supply)
    const { stock, steps } = await ask('an', 'supply', supply)
    expect(stock).toContainEqual({ outletId: second, giftId: 'umbrella', supplied: 4, free: 4 })
    expect(steps.at(-1)).toMatchObject({ kind: 'supplied', note: `${second} umbrella +4` })
  })

  it('is supplied while customers claim, and loses nothing', async () => {
    const { campaignId } = await published()
    const supply = { campaignId, outletId, giftId: 'umbrella', amount: 2 }
    await Promise.all([
      ...['a', 'b', 'c'].map(each => claim(each, campaignId)),
      ...[1, 2, 3].map(() => ask('an', 'supply', supply)),
    ])
    const { stock } = await ask('an', 'get', { campaignId })
    expect(stock).toContainEqual({ outletId, giftId: 'umbrella', supplied: 9, free: 6 })
  })

  it('pauses, goes on and ends; what is out stays', async () => {
    const campaign = await published()
    const { campaignId } = campaign
    const held = await claim('a', campaignId)
    const paused = await ask('leader-zhao', 'pause', { ...on(campaign), note: '礼品有问题' })
    cloud.clock.advance(3000)
    const asked = { requestId: newId(), campaignId, outletId, tierId: 'one', giftId: 'umbrella' }
    expect(await cloud.refusal('uid:b', 'campaigns', 'claim', asked)).toBe('CAMPAIGN_CLOSED')
    expect(await listed(codes.gridA)).toEqual([campaignId])
    const resumed = await ask('an', 'resume', { ...on(paused), note: '换好了' })
    cloud.clock.advance(3000)
    expect(await claim('b', campaignId)).toMatchObject({ state: 'held' })
    const ended = await ask('an', 'end', { ...on(resumed), note: '送完了' })
    expect([ended.status, ended.acts]).toEqual(['ended', []])
    expect(await listed(codes.gridA)).toEqual([])
    expect((await cloud.services.db.collection('claims').get(held.claimId))?.state).not.toBe('failed')
  })
})

describe('who has not reached a tier', () => {
  it.each([
    ['a tier by list, nobody on it', { tierIds: [], customerTier: null, homeOutletId: null }, 'list', false],
    ['on the list', { tierIds: ['one'], customerTier: null, homeOutletId: null }, 'list', true],
    ['for some, and not one of them', { tierIds: [], customerTier: '潜在', homeOutletId: null }, 'audience', false],
    ['one of them', { tierIds: [], customerTier: '核心', homeOutletId: null }, 'audience', true],
    ['at home elsewhere', { tierIds: [], customerTier: null, homeOutletId: 'elsewhere' }, 'home', false],
    ['at home here', { tierIds: [], customerTier: null, homeOutletId: 'here' }, 'home', true],
  ] as const)('%s', async (_who, known, by, expected) => {
    const { campaignId, plan } = await published()
    const { db } = cloud.services
    const conditions = {
      list: { tiers: plan.tiers.map(each => ({ ...each, qualification: { kind: 'list' as const } })) },
      audience: { audience: ['核心'] },
      home: { homeOutletOnly: true },
    }
    await db.collection('campaigns').update({ _id: campaignId }, conditions[by])
    const asked = { requestId: newId(), campaignId, outletId, tierId: 'one', giftId: 'umbrella' }
    expect(await cloud.refusal('uid:a', 'campaigns', 'claim', asked)).toBe('NOT_QUALIFIED')
    const customerId = `r-${cloud.services.secrets.tag('personId', 'uid:a').slice(0, 24)}`
    await db.collection('participations').insert({
      ...{ ...known, _id: `${campaignId}:${customerId}`, campaignId, customerId },
      tierIds: [...known.tierIds],
      homeOutletId: known.homeOutletId === 'here' ? outletId : known.homeOutletId,
    })
    const answer = await cloud.call('uid:a', 'campaigns', 'claim', asked)
    expect(answer.ok ? 'held' : answer.error.code).toBe(expected ? 'held' : 'NOT_QUALIFIED')
  })
})
