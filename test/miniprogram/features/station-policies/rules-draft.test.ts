import { shippedRules } from '@shared/deadlines/rules'
import { rulesInput } from '@shared/deadlines/rules-input'
import { runsOf } from '@/features/station-policies/calendar-runs'
import {
  isChanged,
  percentOf,
  problemsOf,
  withLimit,
  withMapping,
  withPolicy,
  withShare,
} from '@/features/station-policies/rules-draft'

const shipped = rulesInput.parse(shippedRules)
const id = 'feedback-2-5-10'

describe('an edited set', () => {
  it('as it is has no problem and no change', () => {
    expect(problemsOf(shipped, shipped)).toEqual([])
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
    expect(problemsOf(edited, shipped)).toEqual([sentence])
    expect(isChanged(edited, shipped)).toBe(true)
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
