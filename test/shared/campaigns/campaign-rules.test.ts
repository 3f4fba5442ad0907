import { objectionsTo, shippedCampaignRules } from '@shared/campaigns/campaign-rules'
import type { Qualification } from '@shared/campaigns/tier'
import { aPlan } from '../../support/campaign-trials'

const plan = aPlan(['east'])
const receipts = (of: 'purchase' | 'deposit'): Qualification => ({
  kind: 'receipts',
  of,
  amountFen: 100_000,
  addUp: true,
})
const reachedBy = (qualification: Qualification) => ({ tiers: plan.tiers.map(each => ({ ...each, qualification })) })
const governance = { ...shippedCampaignRules, nonCommercial: true }
const marketing = { ...shippedCampaignRules, profile: 'marketing' as const }

it.each([
  ['as delivered, nothing runs', shippedCampaignRules, {}, ['campaignsOff']],
  ['a government that switched them on', governance, {}, []],
  ['a government never sells', governance, { commercial: true }, ['commercialOff']],
  ['marketing sells', marketing, { commercial: true }, []],
  ['purchases', marketing, reachedBy(receipts('purchase')), []],
  ['deposits without the switch', marketing, reachedBy(receipts('deposit')), ['depositTiersOff']],
  ['deposits with it', { ...marketing, depositTiers: true }, reachedBy(receipts('deposit')), []],
  ['92 days, both included', marketing, { firstDay: '2026-10-01', lastDay: '2026-12-31' }, []],
  ['93 days', marketing, { firstDay: '2026-09-30', lastDay: '2026-12-31' }, ['tooLong']],
  ['no days yet', marketing, { firstDay: '', lastDay: '' }, []],
] as const)('%s', (_what, rules, with_, expected) => {
  expect(objectionsTo({ ...plan, ...with_ }, rules)).toEqual(expected)
})
