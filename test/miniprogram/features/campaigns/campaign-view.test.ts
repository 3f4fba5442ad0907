import type { OwnStanding } from '@shared/campaigns/actions'
import { type Instant, instantOf, type LocalDate, type TimeOfDay } from '@shared/kernel/local-date'
import {
  firstChoice,
  headOf,
  leftOf,
  sayHours,
  sayQuota,
  settledChoice,
  type ViewedCampaign,
} from '@/features/campaigns/campaign-view'

const today = '2026-11-23' as LocalDate
const at = (time: string): Instant => instantOf(today, time as TimeOfDay)
const midnight = instantOf('2026-11-24' as LocalDate, '00:00' as TimeOfDay)

const tier = (id: string, kind: 'open' | 'list', giftIds: string[]): ViewedCampaign['tiers'][number] => ({
  ...{ id, name: `档${id}`, giftIds, perDay: 60, needsSecond: false },
  qualification: { kind },
})

type Outlet = ViewedCampaign['outlets'][number]
const outlet = (outletId: string, leftToday: number, stock: number, nextAt: number | null = null): Outlet => ({
  ...{ outletId, name: `${outletId}厅`, address: '桂花路 66 号', phone: '09996120601', point: null, shifts: [] },
  gifts: ['oil', 'rice'].map(giftId => ({ giftId, left: stock })),
  tiers: ['visit', 'two'].map(tierId => ({ tierId, leftToday, nextAt })),
})

const own: OwnStanding = { invited: true, tierIds: ['visit', 'two'], homeOutletId: null, claims: [], claimsLeft: 1 }
const campaign = (with_: Partial<ViewedCampaign> = {}): ViewedCampaign => ({
  campaignId: 'winter',
  name: '入冬暖家礼',
  status: 'published',
  firstDay: '2026-11-16',
  lastDay: '2026-12-13',
  rules: '',
  organiser: { name: '青禾广电', phone: '09996120600' },
  coOrganisers: [],
  gifts: [
    { id: 'oil', name: '食用油', valueFen: 1 },
    { id: 'rice', name: '大米', valueFen: 1 },
  ],
  tiers: [tier('visit', 'open', ['oil']), tier('two', 'list', ['rice', 'oil'])],
  claimsPerCustomer: 1,
  holdDays: 3,
  homeOutletOnly: false,
  audience: null,
  outlets: [outlet('东', 0, 90, midnight), outlet('西', 23, 90)],
  own,
  ...with_,
})
const claimOf = (state: OwnStanding['claims'][number]['state']): OwnStanding['claims'][number] => ({
  ...{ claimId: 'c', campaignId: 'winter', outletId: '西', tierId: 'two', giftId: 'rice', day: today },
  ...{ state, why: null, expiresAt: midnight },
})

describe('what is chosen for a customer', () => {
  it.each<[string, Partial<ViewedCampaign>, object | null]>([
    ['the best they reached, where some is left', {}, { tierId: 'two', giftId: 'rice', outletId: '西' }],
    [
      'only what they reached',
      { own: { ...own, tierIds: ['visit'] } },
      { tierId: 'visit', giftId: 'oil', outletId: '西' },
    ],
    ['nothing for who reached nothing', { own: { ...own, tierIds: [] } }, null],
    ['nothing for who is not invited', { own: { ...own, invited: false } }, null],
    [
      'their own outlet',
      { homeOutletOnly: true, own: { ...own, homeOutletId: '西' } },
      { tierId: 'two', giftId: 'rice', outletId: '西' },
    ],
    [
      'no other outlet than their own',
      { homeOutletOnly: true, own: { ...own, homeOutletId: '东' } },
      { tierId: 'two', giftId: 'rice', outletId: null },
    ],
    [
      'no outlet once all are empty',
      { outlets: [outlet('东', 0, 90)] },
      { tierId: 'two', giftId: 'rice', outletId: null },
    ],
  ])('%s', (_rule, with_, expected) => {
    expect(firstChoice(campaign(with_))).toEqual(expected)
  })

  it('keeps the outlet that was chosen as long as it has some left', () => {
    const two = campaign({ outlets: [outlet('东', 5, 90), outlet('西', 23, 90)] })
    const choice = { tierId: 'two', giftId: 'rice', outletId: '西' }
    expect(settledChoice(two, choice).outletId).toBe('西')
    expect(settledChoice(campaign({ outlets: [outlet('东', 5, 90), outlet('西', 0, 90)] }), choice).outletId).toBe('东')
  })

  it('has no more left than there is of the gift itself', () => {
    const few = { ...outlet('西', 23, 90), gifts: [{ giftId: 'rice', left: 2 }] }
    expect(leftOf(few, { tierId: 'two', giftId: 'rice' })).toBe(2)
    expect(leftOf(few, { tierId: 'two', giftId: 'oil' })).toBe(0)
  })
})

describe('the first line', () => {
  it.each<[string, Partial<ViewedCampaign>]>([
    ['您到了“档two”这一档，可领 大米', {}],
    ['您现在就可以领 食用油', { own: { ...own, tierIds: ['visit'] } }],
    ['今天没有 大米 了', { outlets: [outlet('东', 0, 90, midnight)] }],
    ['您还没到领礼品的档次，看看还差什么', { own: { ...own, tierIds: [] } }],
    ['这次只给金卡客户', { audience: ['金卡'], own: { ...own, invited: false } }],
    ['您领到了 大米，到西厅取', { own: { ...own, claims: [claimOf('held')], claimsLeft: 0 } }],
    ['您的一份已经领走了', { own: { ...own, claims: [claimOf('redeemed')], claimsLeft: 0 } }],
    ['12月1日（周二）开始领', { firstDay: '2026-12-01' }],
    ['活动暂停了，已经领到的码照样能用', { status: 'paused' }],
    ['活动结束了，已经领到的码照样能用', { lastDay: '2026-11-22' }],
  ])('%s', (line, with_) => {
    const seen = campaign(with_)
    expect(headOf(seen, firstChoice(seen), today)).toBe(line)
  })
})

describe('under the meter', () => {
  it.each<[string, Outlet, string]>([
    ['西厅的大米，送完为止，明天 0:00 再放 60 份', outlet('西', 23, 90), '2026-12-13'],
    ['西厅的大米，送完为止，明天 0:00 再放 7 份', outlet('西', 23, 30), '2026-12-13'],
    ['西厅的大米，送完为止', outlet('西', 23, 23), '2026-12-13'],
    ['西厅的大米，送完为止', outlet('西', 23, 90), today],
    ['今天送完了，明天 0:00 再放 60 份', outlet('东', 0, 90, midnight), '2026-12-13'],
    ['今天送完了，后面没有了', outlet('东', 0, 90), today],
    ['东厅的大米全送完了，请看看别的网点', outlet('东', 0, 0), '2026-12-13'],
  ])('%s', (words, at_, lastDay) => {
    expect(sayQuota(campaign({ lastDay }), at_, campaign().tiers[1]!, 'rice', at('09:41'))).toBe(words)
  })
})

describe('the hours of today', () => {
  const halves = [
    { from: '08:30', to: '12:00' },
    { from: '13:30', to: '18:00' },
  ]
  it.each([
    ['08:29', '今天 8:30 开门'],
    ['08:30', '今天开到 12:00'],
    ['12:00', '今天 13:30 开门'],
    ['17:59', '今天开到 18:00'],
    ['18:00', '今天已经关门'],
  ])('at %s: %s', (time, words) => {
    expect(sayHours(halves, at(time))).toBe(words)
  })

  it('says when there are none', () => expect(sayHours([], at('10:00'))).toBe('今天不开门'))
})
