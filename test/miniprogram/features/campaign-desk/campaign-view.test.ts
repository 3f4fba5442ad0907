import type { CampaignStatus } from '@shared/campaigns/campaign'
import type { CampaignCard, CampaignForDesk } from '@shared/campaigns/desk-actions'
import type { LocalDate } from '@shared/kernel/local-date'
import type { Me } from '@shared/people/person'
import {
  budgetSums,
  byStatus,
  historyOf,
  linesOf,
  sayDays,
  sayQualification,
  stockLines,
} from '@/features/campaign-desk/campaign-view'
import { campaignRoles, placesAs } from '@/features/campaign-desk/desk-places'
import { emptyOutlet, outletProblems, sayHours, withDay, withSameWorkdays } from '@/features/campaign-desk/outlet-draft'
import { aPlan } from '../../../support/campaign-trials'
import { beijing } from '../../../support/fixed-clock'

const today = '2026-11-23' as LocalDate
const names = new Map([
  ['east', '城东网点'],
  ['west', '城西网点'],
])
const plan = aPlan(['east', 'west'])

const card = (campaignId: string, status: CampaignStatus): CampaignCard => ({
  campaignId,
  status,
  name: campaignId,
  orgCode: 'x',
  firstDay: '',
  lastDay: '',
  changedAt: 0,
})

describe('the list of campaigns', () => {
  it('begins with what waits for somebody and ends with what is over; empty states are left out', () => {
    const groups = byStatus([card('a', 'ended'), card('b', 'draft'), card('c', 'waiting'), card('d', 'draft')])
    expect(groups.map(each => [each.status, each.campaigns.map(one => one.campaignId).join('')])).toEqual([
      ['waiting', 'c'],
      ['draft', 'bd'],
      ['ended', 'a'],
    ])
  })

  it.each([
    ['2026-11-16', '2026-12-13', '11月16日（周一）到12月13日（周日）'],
    ['2026-12-20', '2027-01-10', '12月20日（周日）到2027年1月10日（周日）'],
    ['', '2026-12-13', '日期还没定'],
  ])('%s to %s', (firstDay, lastDay, said) => {
    expect(sayDays({ firstDay, lastDay }, today)).toBe(said)
  })
})

describe('a campaign as it is read', () => {
  const step = (kind: 'saved' | 'supplied' | 'paused', note: string | null) => ({
    id: kind,
    kind,
    at: beijing('2026-11-23T08:00'),
    byName: '唐敏',
    note,
  })

  it('tells its history from the newest on, with names for what was supplied', () => {
    const steps: CampaignForDesk['steps'] = [
      step('saved', null),
      step('supplied', 'west oil +5'),
      step('paused', '礼品有问题'),
    ]
    const said = historyOf({ steps, plan }, names, beijing('2026-11-23T09:00'))
    expect(said.map(each => [each.what, each.why])).toEqual([
      ['暂停', '礼品有问题'],
      ['补货', '城西网点 食用油 +5 份'],
      ['改了草稿', null],
    ])
    expect(said[0]).toMatchObject({ who: '唐敏', when: '今天 8:00' })
  })

  it('says what is left where it is counted, and what is planned where it is not', () => {
    const stock = [{ outletId: 'east', giftId: 'umbrella', supplied: 5, free: 2 }]
    const [east, west] = stockLines({ plan, stock }, names)
    expect(east?.gifts.map(each => each.said)).toEqual(['剩 2 / 5', '3 份'])
    expect([west?.name, west?.gifts[0]?.said]).toEqual(['城西网点', '3 份'])
  })

  it.each([
    [{ kind: 'open' }, '谁都可以'],
    [{ kind: 'receipts', of: 'purchase', amountFen: 100_000, addUp: true }, '消费或缴费满 1000 元'],
    [{ kind: 'receipts', of: 'deposit', amountFen: 50, addUp: true }, '存款满 0.5 元'],
    [{ kind: 'list' }, '名单里有'],
  ] as const)('%j', (qualification, said) => {
    expect(sayQualification(qualification)).toBe(said)
  })

  it('adds up what is planned and what was spent, without what is being typed', () => {
    const budget = [
      { name: '礼品', plannedFen: 500, actualFen: 400 },
      { name: '海报', plannedFen: Number.NaN, actualFen: null },
    ]
    expect(budgetSums({ budget })).toEqual({ planned: 500, actual: 400 })
  })

  it('reads a list that was typed a line each', () => {
    expect(linesOf(' 甲 \n\n乙\n')).toEqual(['甲', '乙'])
  })
})

describe('an outlet', () => {
  const whole = { ...emptyOutlet('x'), name: '城关营业厅', address: '桂花路 66 号', phone: '09996120601' }
  const halves = [
    { from: '08:30', to: '12:00' },
    { from: '13:30', to: '18:00' },
  ]

  it.each([
    ['days that are alike', whole.shifts, '星期一到星期五 09:00–17:30'],
    ['a break at noon', withDay([], 6, halves), '星期六 08:30–12:00 13:30–18:00'],
    [
      'two kinds of days',
      withDay(whole.shifts, 0, [{ from: '10:00', to: '16:00' }]),
      '星期一到星期五 09:00–17:30；星期日 10:00–16:00',
    ],
    ['never', [], '还没填开门时间'],
  ])('is open: %s', (_how, shifts, said) => {
    expect(sayHours(shifts)).toBe(said)
  })

  it('copies Monday to the working days and leaves the weekend alone', () => {
    const shifts = withSameWorkdays(withDay(withDay(whole.shifts, 1, halves), 6, [{ from: '10:00', to: '12:00' }]))
    expect(sayHours(shifts)).toBe('星期一到星期五 08:30–12:00 13:30–18:00；星期六 10:00–12:00')
  })

  it.each([
    ['nothing', {}, []],
    ['its name', { name: ' ' }, ['网点要有名称。']],
    ['its phone', { phone: '123' }, ['电话要填手机号，或带区号的座机号。']],
    ['its address', { address: '' }, ['要写地址，参加人照着它来。']],
    [
      'hours that end before they begin',
      { shifts: [{ weekday: 3, from: '18:00', to: '09:00' }] },
      ['星期三的时间像 09:00 到 17:30 这样填，关门要在开门以后。'],
    ],
  ])('is held up by %s', (_what, change, sentences) => {
    expect(outletProblems({ ...whole, ...change })).toEqual(sentences)
  })
})

describe('the places of a person', () => {
  const me: Pick<Me, 'roles' | 'scopeNames'> = {
    roles: [
      { role: 'worker', scope: 'grid' },
      { role: 'organiser', scope: 'street' },
      { role: 'leader', scope: 'street' },
      { role: 'admin', scope: 'gone' },
    ],
    scopeNames: [{ scope: 'street', name: '城关街道' }],
  }
  it('are those of roles that have to do with campaigns, each once', () => {
    expect(placesAs(me, campaignRoles)).toEqual([
      { code: 'street', name: '城关街道' },
      { code: 'gone', name: 'gone' },
    ])
    expect(placesAs(me, ['organiser'])).toHaveLength(1)
  })
})
