import { tierLeft } from '@shared/campaigns/availability'
import { newCounters } from '@shared/campaigns/outlet-counters'
import { instantOf, type LocalDate, type TimeOfDay } from '@shared/kernel/local-date'
import { aCampaign, supplyOf } from '../../support/a-campaign'

const campaign = aCampaign({ firstDay: '2026-11-20', lastDay: '2026-11-25' })
const [one, two] = campaign.tiers
const counters = newCounters('autumn', 'east', { ...campaign, supply: supplyOf(campaign, 4) })
const at = (day: string, time: TimeOfDay) => instantOf(day as LocalDate, time)
const taken = (left: number) => ({ ...counters, quotas: { 'one@2026-11-23': { size: 5, left } } })
const without = (free: number) => ({
  ...taken(0),
  gifts: { umbrella: { supplied: 4, free }, oil: { supplied: 4, free: 0 } },
})

it.each([
  ['no claim yet: the whole quota, as far as there is stock', one!, counters, at('2026-11-23', '10:00'), 4, null],
  ['two kinds of gifts count together', two!, counters, at('2026-11-23', '10:00'), 3, null],
  ['two of five left', one!, taken(2), at('2026-11-23', '10:00'), 2, null],
  ['gone: again at midnight', one!, taken(0), at('2026-11-23', '23:59'), 0, at('2026-11-24', '00:00')],
  ['at midnight it is there', one!, taken(0), at('2026-11-24', '00:00'), 4, null],
  ['before the first day', one!, counters, at('2026-11-19', '23:59'), 0, at('2026-11-20', '00:00')],
  ['long before the first day', one!, counters, at('2026-11-01', '08:00'), 0, at('2026-11-20', '00:00')],
  ['after the last day', one!, counters, at('2026-11-26', '00:00'), 0, null],
  ['no stock: no next quota', one!, without(0), at('2026-11-23', '10:00'), 0, null],
  ['stock for tomorrow', one!, without(1), at('2026-11-23', '10:00'), 0, at('2026-11-24', '00:00')],
] as const)('%s', (_what, tier, left, now, leftToday, nextAt) => {
  expect(tierLeft(campaign, tier, left, now)).toEqual({ tierId: tier.id, leftToday, nextAt })
})

it('gone on the last day is gone', () => {
  const last = { ...campaign, lastDay: '2026-11-23' }
  expect(tierLeft(last, one!, taken(0), at('2026-11-23', '10:00'))).toMatchObject({ leftToday: 0, nextAt: null })
})

it('while it is paused nothing is left, and nobody can say when', () => {
  const paused = { ...campaign, status: 'paused' as const }
  expect(tierLeft(paused, one!, counters, at('2026-11-23', '10:00'))).toMatchObject({ leftToday: 0, nextAt: null })
})
