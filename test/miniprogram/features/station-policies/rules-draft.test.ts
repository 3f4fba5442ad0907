import { shippedRules } from '@shared/deadlines/rules'
import { rulesInput } from '@shared/deadlines/rules-input'
import { rungWords } from '@shared/messages/rules-words'
import { runsOf } from '@/features/station-policies/calendar-runs'
import {
  isChanged,
  percentOf,
  problemsOf,
  rungsToAdd,
  withDepartmentShare,
  withLimit,
  withMapping,
  withoutRung,
  withPolicy,
  withRung,
  withRungEarlier,
  withShare,
} from '@/features/station-policies/rules-draft'

const shipped = rulesInput.parse(shippedRules)
const id = 'feedback-2-5-10'

describe('an edited set', () => {
  it('as it is has no problem and no change', () => {
    expect(problemsOf(shipped, shipped, 3)).toEqual([])
    expect(isChanged(shipped, shipped)).toBe(false)
  })

  it.each([
    ['half a day', withLimit(shipped, id, 'normal', { amount: 4.5 }), '2/5/10 个工作日答复 · 一般：按天算的要填整数'],
    [
      'no number',
      withLimit(shipped, id, 'hard', { amount: Number.NaN }),
      '2/5/10 个工作日答复 · 特别复杂：请填一个合适的数',
    ],
    [
      'a field left empty',
      withPolicy(shipped, id, { askWorkdays: Number.NaN }),
      '2/5/10 个工作日答复 · 问报事人，最多等几个工作日：请填一个合适的数',
    ],
    ['shares over one', withShare(shipped, 0, 0.6), '每一级占全部时间的百分之几：各级加起来超过了 100%'],
    ['a category under nothing', withMapping(shipped, 'inquiry', 'gone'), '咨询：没有这一套时限'],
  ])('with %s says where and what', (_what, edited, sentence) => {
    expect(problemsOf(edited, shipped, 3)).toEqual([sentence])
    expect(isChanged(edited, shipped)).toBe(true)
  })

  it('has a rung less, and has it back where it was', () => {
    const without = withoutRung(shipped, 2)
    expect(problemsOf(without, shipped, 3)).toEqual([])
    expect(rungsToAdd(shipped, 3)).toEqual([])
    expect(rungsToAdd(without, 3)).toEqual([{ role: 'station', nodesUp: 1 }])
    const again = withRung(without, { role: 'station', nodesUp: 1 })
    expect(again.ladder).toEqual(shipped.ladder.map((step, i) => (i === 2 ? { ...step, share: 0 } : step)))
    expect(isChanged(withShare(again, 2, 0.15), shipped)).toBe(false)
  })

  it('offers the leader and every level of the organisation', () => {
    const alone = { ...shipped, ladder: shipped.ladder.slice(0, 1) }
    expect(rungsToAdd(alone, 2).map(each => rungWords(each.role, each.nodesUp, ['总行', '支行', '网格']))).toEqual([
      '网格长',
      '支行',
      '总行',
    ])
  })

  it('is climbed in another order', () => {
    expect(withRungEarlier(shipped, 2).ladder.map(step => step.nodesUp)).toEqual([0, 1, 0, 2, 3, 4])
    expect(problemsOf(withRungEarlier(shipped, 1), shipped, 3)).toEqual([
      '每一级占全部时间的百分之几：第 1 级要是网格员',
    ])
  })

  it('gives departments their share, and one of them another', () => {
    const policy = shipped.policies[0]!
    const all = { ...policy, ...withDepartmentShare(policy, null, 0.3) }
    const one = { ...all, ...withDepartmentShare(all, 'roads', 0.1) }
    expect(one.departments).toEqual({ share: 0.3, shareOf: { roads: 0.1 } })
    expect(withDepartmentShare(one, 'roads', null).departments).toEqual({ share: 0.3, shareOf: {} })
    const nothing = withPolicy(shipped, id, withDepartmentShare(policy, null, null))
    expect(problemsOf(nothing, shipped, 3)).toEqual([
      '2/5/10 个工作日答复 · 部门占全部时间的百分之几：请填一个合适的数',
    ])
  })

  it('changed back is not changed', () => {
    const there = withMapping(shipped, 'inquiry', 'close-7-15-30')
    expect(isChanged(withMapping(there, 'inquiry', null), shipped)).toBe(false)
  })

  it('shows shares without the dust of binary fractions', () => {
    expect([0.15, 0.1 + 0.2, 0.125].map(percentOf)).toEqual([15, 30, 12.5])
  })
})

it('days that follow each other are one line', () => {
  const day = (date: string, kind: 'holiday' | 'makeupWorkday', name = '元旦') => ({ date, kind, name, notice: null })
  expect(
    runsOf([
      day('2026-12-27', 'makeupWorkday'),
      day('2027-01-01', 'holiday'),
      day('2027-01-02', 'holiday'),
      day('2027-01-03', 'holiday'),
      day('2027-01-04', 'holiday', '县庆'),
    ]),
  ).toEqual([
    { from: '2026-12-27', through: '2026-12-27', kind: 'makeupWorkday', name: '元旦' },
    { from: '2027-01-01', through: '2027-01-03', kind: 'holiday', name: '元旦' },
    { from: '2027-01-04', through: '2027-01-04', kind: 'holiday', name: '县庆' },
  ])
})
