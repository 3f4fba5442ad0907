import { shippedCampaignRules } from '@shared/campaigns/campaign-rules'
import { emptyPlan } from '@/features/campaign-desk/plan-draft'
import { countNotes, missingNotes, objectionNotes, typingNotes, worseNotes } from '@/features/campaign-desk/plan-notes'
import { aPlan } from '../../../support/campaign-trials'

const names = new Map([
  ['east', '城东网点'],
  ['west', '城西网点'],
])
const today = '2026-11-23'
const rules = { ...shippedCampaignRules, profile: 'marketing' as const }
const whole = aPlan(['east', 'west'])

describe('what the public still has to be told', () => {
  it('is nothing for a whole plan', () => {
    expect(countNotes(missingNotes(whole, rules, today, names))).toBe(0)
  })

  it('is said beside each empty part of a new plan', () => {
    const notes = missingNotes(emptyPlan('暖冬', 'x', false), rules, today, names)
    expect(notes.facts).toEqual([
      '还没写活动规则。来的人要知道凭什么领、怎么领。',
      '还没定哪天开始。',
      '还没定哪天结束。',
    ])
    expect(notes.organiser).toHaveLength(2)
    expect(notes.scope).toEqual(['还没选在哪些网点领。'])
    expect(notes.tiers).toEqual(['还没有礼品。', '还没说做到什么可以领。'])
  })

  it.each([
    [
      'an outlet without stock',
      { supply: whole.supply.filter(each => each.outletId === 'east') },
      'stock',
      '城西网点一份礼品也没有。',
    ],
    [
      'a gift without stock',
      { supply: whole.supply.filter(each => each.giftId === 'oil') },
      'stock',
      '“雨伞”在各网点都没有备货。',
    ],
    [
      'days the wrong way round',
      { firstDay: '2026-12-31', lastDay: '2026-12-01' },
      'facts',
      '结束日期在开始日期前面了。',
    ],
    [
      'a tier without a gift',
      { tiers: [{ ...whole.tiers[0]!, giftIds: [] }, whole.tiers[1]!] },
      'tiers',
      '“办一项服务”还没选送什么。',
    ],
    ['too long a campaign', { lastDay: '2027-03-31' }, 'facts', '活动办得太久了，超过了“活动规定”里的最长天数。'],
  ] as const)('%s', (_what, change, section, sentence) => {
    expect(missingNotes({ ...whole, ...change } as typeof whole, rules, today, names)[section]).toEqual([sentence])
  })

  it('says in a governance deployment that commercial campaigns are off', () => {
    const notes = missingNotes({ ...whole, commercial: true }, shippedCampaignRules, today, names)
    expect(notes.facts).toEqual(['政务版不办商业活动。请改成公益活动，或者不办。'])
  })
})

describe('what speaks against a campaign that runs', () => {
  it('is only what the rules say by now, not that its last day is over', () => {
    const notes = objectionNotes({ ...whole, lastDay: '2026-11-02', commercial: true }, shippedCampaignRules)
    expect([countNotes(notes), notes.facts]).toEqual([1, ['政务版不办商业活动。请改成公益活动，或者不办。']])
    expect(countNotes(objectionNotes(whole, null))).toBe(0)
  })
})

describe('what a change takes from customers', () => {
  it.each([
    ['a shorter time', { lastDay: '2026-12-30' }, 'facts', '结束日期只能延后，不能提前。'],
    ['an outlet less', { outletIds: ['east'] }, 'scope', '不能把城西网点去掉，已经有人打算去那里领。'],
    [
      'a smaller quota',
      { tiers: [{ ...whole.tiers[0]!, perDay: 4 }, whole.tiers[1]!] },
      'tiers',
      '“办一项服务”的每天名额只能加，不能减。',
    ],
    ['other stock', { supply: [] }, 'stock', '开头的备货不能改；要加货请用“补货”。'],
  ] as const)('%s is named where it was changed', (_what, change, section, sentence) => {
    expect(worseNotes(whole, { ...whole, ...change } as typeof whole, names)[section]).toEqual([sentence])
  })

  it('is nothing when it gets better', () => {
    expect(countNotes(worseNotes(whole, { ...whole, lastDay: '2027-01-15', holdDays: 5 }, names))).toBe(0)
  })
})

describe('what cannot be saved', () => {
  it.each([
    [
      'a gift without a name',
      { gifts: [{ ...whole.gifts[0]!, name: '' }] },
      'tiers',
      '每样礼品都要有名称，价值填元，最多两位小数。',
    ],
    [
      'a phone that is none',
      { organiser: { name: '中心', phone: '123' } },
      'organiser',
      '咨询电话要填手机号，或带区号的座机号。',
    ],
    ['a day that there is not', { firstDay: '2026-11-31' }, 'facts', '开始日期像 2026-12-01 这样填。'],
    ['half a gift', { supply: [{ ...whole.supply[0]!, amount: Number.NaN }] }, 'stock', '备货填整数，最多 100 万。'],
    [
      'a line of nothing',
      { budget: [{ name: '', plannedFen: 0, actualFen: null }] },
      'budget',
      '经费每一行都要有名目，金额填元，最多两位小数。',
    ],
  ] as const)('%s', (_what, change, section, sentence) => {
    const notes = typingNotes({ ...whole, ...change } as typeof whole)
    expect(notes[section]).toEqual([sentence])
    expect(countNotes(notes)).toBe(1)
  })
})
