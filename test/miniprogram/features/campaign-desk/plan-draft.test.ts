import { previewOf } from '@shared/campaigns/preview'
import type { LocalDate } from '@shared/kernel/local-date'
import { fenOf, sayYuan } from '@shared/kernel/yuan'
import { mergePlans } from '@/features/campaign-desk/merge-plans'
import {
  freeId,
  qualificationOf,
  stockOf,
  supplied,
  withGiftTurned,
  withNewGift,
  withOutletTurned,
  withoutGift,
  withSameStock,
  withStock,
} from '@/features/campaign-desk/plan-draft'
import { anOutlet, aPlan } from '../../../support/campaign-trials'

const whole = aPlan(['east', 'west'])

describe('editing a plan', () => {
  it('gives each gift an id that none of them has', () => {
    const two = withNewGift(withNewGift({ ...whole, gifts: [{ id: 'gift-2', name: '伞', valueFen: 1 }] }))
    expect(two.gifts.map(each => each.id)).toEqual(['gift-2', 'gift-1', 'gift-3'])
    expect(freeId('tier', [])).toBe('tier-1')
  })

  it('takes a gift out of its tiers and its stock too', () => {
    const without = withoutGift(whole, 'umbrella')
    expect(without.tiers.map(each => each.giftIds)).toEqual([[], ['oil']])
    expect(without.supply.map(each => each.giftId)).toEqual(['oil', 'oil'])
  })

  it('takes the stock of an outlet away with it, and brings none back', () => {
    const without = withOutletTurned(whole, 'west')
    expect(without.outletIds).toEqual(['east'])
    expect(supplied(without)).toBe(6)
    expect(supplied(withOutletTurned(without, 'west'))).toBe(6)
  })

  it('writes stock in one cell, and copies the first outlet to all', () => {
    const changed = withStock(whole, 'east', 'oil', 9)
    expect([stockOf(changed, 'east', 'oil'), stockOf(changed, 'west', 'oil')]).toEqual([9, 3])
    expect(stockOf(withSameStock(changed), 'west', 'oil')).toBe(9)
    expect(stockOf(withStock(whole, 'east', 'oil', null), 'east', 'oil')).toBeNull()
  })

  it('puts a gift into a tier and takes it out again', () => {
    const put = withGiftTurned(whole, 'one', 'oil')
    expect(put.tiers[0]?.giftIds).toEqual(['umbrella', 'oil'])
    expect(withGiftTurned(put, 'one', 'oil')).toEqual(whole)
  })

  it('asks for a form before a tier can be reached by one', () => {
    expect(qualificationOf('form', null)).toBeNull()
    expect(qualificationOf('form', 'f1')).toEqual({ kind: 'form', formId: 'f1' })
    expect(qualificationOf('list', null)).toEqual({ kind: 'list' })
  })
})

describe('two editors of one plan', () => {
  it('keeps what only one of them changed, and names what both did', () => {
    const mine = { ...whole, name: '我的名字', holdDays: 5, rules: '一样的新规则' }
    const theirs = { ...whole, name: '对方的名字', claimsPerCustomer: 2, rules: '一样的新规则' }
    expect(mergePlans(whole, mine, theirs)).toEqual({
      plan: { ...theirs, holdDays: 5 },
      theirs: ['name', 'rules', 'claimsPerCustomer'],
      mine: ['holdDays'],
      both: ['name'],
    })
  })

  it('has nothing to say when only they changed something', () => {
    const theirs = { ...whole, holdDays: 9 }
    expect(mergePlans(whole, whole, theirs)).toEqual({ plan: theirs, theirs: ['holdDays'], mine: [], both: [] })
  })
})

describe('the preview', () => {
  const outlets = ['east', 'west'].map(outletId => ({ outletId, ...anOutlet({ name: outletId }) }))

  it.each([
    ['before it begins', '2026-10-20', { umbrella: 3, one: 5 }],
    ['while it runs', '2026-11-23', { umbrella: 3, one: 5 }],
  ] as const)('%s shows what is there on a morning of it', (_when, today, left) => {
    const tiers = whole.tiers.map(tier => ({ ...tier, perDay: 5 }))
    const seen = previewOf({ ...whole, tiers, supply: whole.supply }, outlets, today as LocalDate)
    expect(seen.outlets.map(each => each.name)).toEqual(['east', 'west'])
    expect(seen.outlets[0]?.gifts[0]).toEqual({ giftId: 'umbrella', left: left.umbrella })
    expect(seen.outlets[0]?.tiers[1]?.leftToday).toBe(left.one)
  })

  it('lets undecided days be today, and leaves out outlets that nobody knows', () => {
    const seen = previewOf({ ...whole, firstDay: '', lastDay: '' }, outlets.slice(0, 1), '2026-11-23' as LocalDate)
    expect([seen.firstDay, seen.lastDay, seen.outlets.length]).toEqual(['2026-11-23', '2026-11-23', 1])
    expect(seen.outlets[0]?.tiers[0]?.leftToday).toBe(3)
  })
})

describe('yuan', () => {
  it.each([
    ['12', 1200],
    ['12.5', 1250],
    ['0.07', 7],
    ['1234567.89', 123_456_789],
  ])('%s', (typed, fen) => {
    expect(fenOf(typed)).toBe(fen)
    expect(sayYuan(fen)).toBe(`${Number(typed)} 元`)
  })
  it.each(['', '-1', '1.234', '一百', '1e3'])('%j is none', typed => {
    expect(fenOf(typed)).toBeNaN()
  })
})
