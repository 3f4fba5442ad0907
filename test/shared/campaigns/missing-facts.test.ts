import { missingFacts } from '@shared/campaigns/missing-facts'
import { aPlan } from '../../support/campaign-trials'

const whole = aPlan(['east', 'west'])
const [umbrella, oil] = whole.gifts
const [one, two] = whole.tiers
const facts = (with_: Partial<typeof whole>) =>
  missingFacts({ ...whole, ...with_ }, '2026-11-23').map(({ fact, of }) => (of === null ? fact : `${fact} ${of}`))

it('a whole plan lacks nothing', () => {
  expect(facts({})).toEqual([])
})

it.each([
  ['no rules', { rules: '' }, ['rules']],
  ['nobody who organises', { organiser: { name: '', phone: '02985550000' } }, ['organiser']],
  ['no phone', { organiser: { name: '中心', phone: '' } }, ['phone']],
  ['no days', { firstDay: '', lastDay: '' }, ['firstDay', 'lastDay']],
  ['days the wrong way round', { firstDay: '2026-12-02', lastDay: '2026-12-01' }, ['daysReversed']],
  ['one day only', { firstDay: '2026-12-01', lastDay: '2026-12-01' }, []],
  ['yesterday was the last day', { lastDay: '2026-11-22' }, ['alreadyOver']],
  ['today is the last day', { lastDay: '2026-11-23' }, []],
  ['for nobody', { scopeCodes: [] }, ['scope']],
  ['nowhere', { outletIds: [], supply: [] }, ['outlets', 'giftWithoutStock umbrella', 'giftWithoutStock oil']],
  ['no tier', { tiers: [] }, ['tiers', 'giftOfNoTier umbrella', 'giftOfNoTier oil']],
  ['two gifts of one id', { gifts: [umbrella!, oil!, umbrella!] }, ['sameId umbrella']],
  ['a gift that nobody gets', { tiers: [one!] }, ['giftOfNoTier oil']],
  ['a tier without a gift', { tiers: [two!, { ...one!, giftIds: [] }] }, ['tierWithoutGift one']],
  ['a tier with another gift', { tiers: [two!, { ...one!, giftIds: ['car'] }] }, ['tierWithUnknownGift one']],
  ['no oil anywhere', { supply: whole.supply.filter(each => each.giftId !== 'oil') }, ['giftWithoutStock oil']],
  [
    'nothing in the west but oil of none',
    { supply: whole.supply.map(each => (each.outletId === 'west' ? { ...each, amount: 0 } : each)) },
    ['outletWithoutStock west'],
  ],
  [
    'stock where it is not given out',
    { supply: [...whole.supply, { outletId: 'north', giftId: 'oil', amount: 1 }] },
    ['stockOfNothing north:oil'],
  ],
  ['two lines for one stock', { supply: [...whole.supply, whole.supply[0]!] }, ['sameId east:umbrella']],
] as const)('%s', (_what, with_, expected) => {
  expect(facts(with_ as Partial<typeof whole>)).toEqual(expected)
})
