import { type CampaignPlan, campaignPlan } from '@shared/campaigns/campaign-plan'
import { freeSlot } from '@shared/campaigns/claim'
import { tierFor } from '@shared/campaigns/claim-terms'
import { worseChanges } from '@shared/campaigns/only-better'
import { isEntitled, type Participation } from '@shared/campaigns/participation'
import type { Qualification } from '@shared/campaigns/tier'
import { instantOf, type LocalDate } from '@shared/kernel/local-date'
import fc from 'fast-check'
import { aCampaign } from '../../support/a-campaign'
import { aPlan } from '../../support/campaign-trials'
import { proof } from '../../support/proof'

const receipts = (amountFen: number, addUp: boolean, of: 'purchase' | 'deposit' = 'purchase'): Qualification => ({
  ...{ kind: 'receipts', of, amountFen, addUp },
})
const plain = aPlan(['east', 'west'])
const [umbrella, oil] = plain.gifts
const [open, two] = plain.tiers
const one = { ...open!, qualification: receipts(5000, false) }
const before: CampaignPlan = { ...plain, tiers: [one, two!], audience: ['核心'] }
const oneWith = (changes: Partial<typeof one>) => ({ tiers: [{ ...one, ...changes }, two!] })

describe('a change of a published campaign', () => {
  it.each([
    ['nothing', {}, []],
    ['another name', { name: '冬季服务周' }, []],
    ['what it costs', { budget: [{ name: '礼品', plannedFen: 100, actualFen: 90 }] }, []],
    ['another text of rules', { rules: '改了' }, ['rulesChanged']],
    ['another organiser', { organiser: { name: '别人', phone: '02985550000' } }, ['organiserChanged']],
    ['another phone', { organiser: { ...plain.organiser, phone: '02985550001' } }, []],
    ['no phone', { organiser: { ...plain.organiser, phone: '' } }, ['organiserChanged']],
    ['it sells now', { commercial: true }, ['kindChanged']],
    ['earlier', { firstDay: '2026-10-30' }, []],
    ['later', { firstDay: '2026-11-02' }, ['firstDayLater']],
    ['longer', { lastDay: '2027-01-05' }, []],
    ['shorter', { lastDay: '2026-12-30' }, ['lastDayEarlier']],
    ['no last day', { lastDay: '' }, ['lastDayEarlier']],
    ['more places', { scopeCodes: [...plain.scopeCodes, 'more'] }, []],
    ['other places', { scopeCodes: ['more'] }, [`placeGone ${plain.scopeCodes[0]}`]],
    ['one outlet more', { outletIds: ['east', 'west', 'north'] }, []],
    ['one outlet less', { outletIds: ['east'] }, ['outletGone west']],
    ['one gift less', { gifts: [umbrella!] }, ['giftGone oil']],
    ['a cheaper gift', { gifts: [umbrella!, { ...oil!, valueFen: 5999 }] }, ['giftChanged oil']],
    ['a dearer gift', { gifts: [umbrella!, { ...oil!, valueFen: 6001 }] }, []],
    ['another gift by the same id', { gifts: [umbrella!, { ...oil!, name: '油壶' }] }, ['giftChanged oil']],
    ['one tier less', { tiers: [one] }, ['tierGone two']],
    ['a gift out of its tier', { tiers: [one, { ...two!, giftIds: ['oil'] }] }, ['giftOutOfTier two']],
    ['a larger quota', oneWith({ perDay: 6 }), []],
    ['a smaller quota', oneWith({ perDay: 4 }), ['perDayLess one']],
    ['less to buy', oneWith({ qualification: receipts(4999, false) }), []],
    ['more to buy', oneWith({ qualification: receipts(5001, false) }), ['harderToReach one']],
    ['receipts add up', oneWith({ qualification: receipts(5000, true) }), []],
    ['deposits instead', oneWith({ qualification: receipts(5000, false, 'deposit') }), ['harderToReach one']],
    ['for everybody', oneWith({ qualification: { kind: 'open' } }), []],
    ['by a form instead', oneWith({ qualification: { kind: 'form', formId: 'f' } }), ['harderToReach one']],
    ['fewer each', { claimsPerCustomer: 2 }, []],
    ['shorter vouchers', { holdDays: 1 }, ['holdShorter']],
    ['longer vouchers', { holdDays: 3 }, []],
    ['for more people', { audience: ['核心', '基础'] }, []],
    ['for other people', { audience: ['基础'] }, ['audienceNarrower']],
    ['for all people', { audience: null }, []],
    ['at home only', { homeOutletOnly: true }, ['homeOutletAsked']],
    ['another stock', { supply: [] }, ['supplyChanged']],
  ] as const)('%s', (_what, changes, expected) => {
    const worse = worseChanges(before, { ...before, ...(changes as Partial<CampaignPlan>) })
    expect(worse.map(({ change, of }) => (of === null ? change : `${change} ${of}`))).toEqual(expected)
  })

  it.each([
    ['fewer claims each', { claimsPerCustomer: 3 }, { claimsPerCustomer: 2 }, 'fewerClaims'],
    ['some instead of all', { audience: null }, { audience: ['核心'] }, 'audienceNarrower'],
  ] as const)('%s', (_what, was, is, expected) => {
    const from = { ...before, ...(was as Partial<CampaignPlan>) }
    const changes = worseChanges(from, { ...from, ...(is as Partial<CampaignPlan>) })
    expect(changes).toEqual([{ change: expected, of: null }])
  })
})

const some = <T>(of: readonly T[], min = 0) => fc.subarray([...of], { minLength: min })
const day = fc.constantFrom('2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23')
const anyTier = (id: string) =>
  fc.record({
    id: fc.constant(id),
    name: fc.constant(id),
    giftIds: some(['umbrella', 'oil'], 1),
    perDay: fc.integer({ min: 1, max: 3 }),
    needsSecond: fc.boolean(),
    qualification: fc.constantFrom<Qualification>(
      { kind: 'open' },
      { kind: 'list' },
      receipts(100, true),
      receipts(200, true),
      receipts(200, false),
    ),
  })

const parts = {
  firstDay: day,
  lastDay: day,
  outletIds: some(['east', 'west'], 1),
  tiers: fc.tuple(anyTier('one'), anyTier('two')).map(both => [...both]),
  claimsPerCustomer: fc.integer({ min: 1, max: 3 }),
  audience: fc.constantFrom<CampaignPlan['audience']>(null, ['核心'], ['核心', '基础']),
  homeOutletOnly: fc.boolean(),
}
const anyPlan: fc.Arbitrary<Partial<CampaignPlan>> = fc.record(parts, { requiredKeys: [] })

/** One part of a plan changes, or one tier in one respect, so that many changes are accepted. */
const anyChange: fc.Arbitrary<(plan: CampaignPlan) => Partial<CampaignPlan>> = fc.oneof(
  fc.tuple(fc.constantFrom(...Object.keys(parts)), fc.record(parts)).map(([key, made]) => () => ({
    [key]: made[key as keyof typeof parts],
  })),
  fc
    .tuple(fc.constantFrom('giftIds' as const, 'perDay' as const, 'qualification' as const), anyTier('one'))
    .map(([key, made]) => ({ tiers }: CampaignPlan) => ({
      tiers: tiers.map(each => (each.id === made.id ? { ...each, [key]: made[key] } : each)),
    })),
)

const anyClaim = fc.record({
  day,
  outletId: fc.constantFrom('east', 'west'),
  tierId: fc.constantFrom('one', 'two'),
  giftId: fc.constantFrom('umbrella', 'oil'),
  usedToday: fc.integer({ min: 0, max: 3 }),
  held: fc.integer({ min: 0, max: 3 }),
  tierIds: some(['one', 'two']),
  customerTier: fc.constantFrom(null, '核心', '基础'),
  homeOutletId: fc.constantFrom(null, 'east', 'west'),
})

/** Whether a customer's claim is possible, stock aside, which only ever rises by what is supplied. */
function isPossible(plan: CampaignPlan, asked: typeof anyClaim extends fc.Arbitrary<infer T> ? T : never): boolean {
  const { outletId, usedToday, held } = asked
  const known: Participation = { ...asked, _id: 'a', campaignId: 'autumn', customerId: 'a' }
  const slots = Array.from({ length: held }, (_, n) => ({ _id: `autumn:a:${n}`, state: 'held' as const }))
  try {
    const tier = tierFor(aCampaign(plan), asked, instantOf(asked.day as LocalDate, '12:00'))
    const isFree = usedToday < tier.perDay && freeSlot(slots, plan.claimsPerCustomer) !== null
    return isFree && isEntitled(plan, tier, outletId, known)
  } catch {
    return false
  }
}

it('whatever is accepted makes no claim impossible that was possible before', () => {
  let accepted = 0
  let possible = 0
  fc.assert(
    fc.property(anyPlan, anyChange, fc.array(anyClaim, { minLength: 12, maxLength: 12 }), (made, change, claims) => {
      const from = campaignPlan.parse({ ...plain, ...made })
      const to = campaignPlan.parse({ ...from, ...change(from) })
      if (worseChanges(from, to).length) return
      accepted += 1
      for (const asked of claims) {
        if (!isPossible(from, asked)) continue
        possible += 1
        expect([asked, isPossible(to, asked)]).toEqual([asked, true])
      }
    }),
    proof(1500),
  )
  expect(accepted).toBeGreaterThan(100)
  expect(possible).toBeGreaterThan(50)
})
