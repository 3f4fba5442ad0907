import { shippedKeywordRules } from '@shared/categories/shipped-keyword-rules'
import {
  isChanged,
  problemsOf,
  rulesOf,
  splitWords,
  withNewRule,
  withoutRule,
  withRule,
} from '../../../../miniprogram/features/station-keywords/keywords-draft'

const { version: _version, ...shipped } = shippedKeywordRules
const placeOf = (categoryId: string | null) => rulesOf(shipped, categoryId)[0]!.at

it('the shipped words hold together', () => {
  expect(problemsOf(shipped)).toEqual([])
  expect(isChanged(shipped, { ...shipped, rules: shipped.rules.map(each => ({ ...each })) })).toBe(false)
})

it('words are apart by blanks or commas, each once', () => {
  expect(splitWords(' 路灯，楼道灯 路灯、井盖,')).toEqual(['路灯', '楼道灯', '井盖'])
})

it.each([
  ['no word', withNewRule(shipped, 'fire'), '消防安全：词要 1 到 12 个字，分数要 1 到 10'],
  ['a weight that is none', withRule(shipped, placeOf('fire'), { weight: Number.NaN }), '消防安全：词要 1 到 12 个字'],
  [
    'a word twice',
    withRule(withNewRule(shipped, 'fire'), shipped.rules.length, { words: ['着火'] }),
    '消防安全：同一个词',
  ],
  ['a category that is none', withRule(shipped, placeOf('fire'), { categoryId: 'gone' }), 'gone：没有这个类别'],
  ['pointing nowhere', withRule(shipped, placeOf(null), { complexity: null }), '看难易的词：要选一个类别'],
  ['words that silence themselves', withRule(shipped, placeOf('fire'), { unless: ['消防'] }), '消防安全：“不算”的词'],
])('names %s', (_what, set, problem) => {
  expect(problemsOf(set).join()).toContain(problem)
})

it('a rule that was added and taken out again changes nothing', () => {
  const added = withNewRule(shipped, 'fire')
  expect(isChanged(added, shipped)).toBe(true)
  expect(isChanged(withoutRule(added, shipped.rules.length), shipped)).toBe(false)
})
