import {
  isChanged,
  problemsOf,
  withLimit,
  withNewLimit,
  withoutLimit,
} from '../../../../miniprogram/features/station-limits/limits-draft'
import { limitRulesInput, shippedLimits } from '../../../../shared/limits/limit-rules'

const shipped = limitRulesInput.parse(shippedLimits)

it('one limit of an action is changed, the others stay', () => {
  const edited = withLimit(shipped, 'report', 1, { most: 50 })
  expect(edited.limits.report).toEqual([
    { most: 10, withinMinutes: 60 },
    { most: 50, withinMinutes: 1440 },
  ])
  expect(edited.limits.join).toEqual(shipped.limits.join)
  expect(isChanged(edited, shipped)).toBe(true)
  expect(isChanged(withLimit(edited, 'report', 1, { most: 30 }), shipped)).toBe(false)
})

it('a new limit is wider than the last one, and can be taken off', () => {
  const edited = withNewLimit(shipped, 'track')
  expect(edited.limits.track).toEqual([
    { most: 5, withinMinutes: 15 },
    { most: 50, withinMinutes: 1440 },
  ])
  expect(withoutLimit(edited, 'track', 1)).toEqual(shipped)
  expect(problemsOf(withNewLimit(withLimit(shipped, 'track', 0, { most: 9999 }), 'track'))).toEqual([])
})

it.each([
  ['nothing is filled in', withLimit(shipped, 'report', 0, { most: Number.NaN }), ['报事：']],
  ['nobody could report at all', withLimit(shipped, 'report', 0, { most: 0 }), ['报事：']],
  ['longer than a week', withLimit(shipped, 'reveal', 0, { withinMinutes: 10_081 }), ['工作人员看电话：']],
  ['half a time', withLimit(shipped, 'join', 0, { most: 1.5 }), ['点“我也遇到”：']],
  ['two of one action', withLimit(withLimit(shipped, 'report', 0, { most: 0 }), 'report', 1, { most: 0 }), ['报事：']],
  ['the same words', { ...shipped, repeats: { withinMinutes: 60, most: 0 } }, ['一样的内容：']],
])('says where it is wrong: %s', (_what, edited, where) => {
  const problems = problemsOf(edited)
  expect(problems.map(problem => problem.slice(0, problem.indexOf('：') + 1))).toEqual(where)
})

it('nothing is wrong with what is delivered', () => {
  expect(problemsOf(shipped)).toEqual([])
})
