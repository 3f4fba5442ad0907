import type { KeywordRulesInput } from '@shared/categories/keyword-rules'
import { shippedKeywordRules } from '@shared/categories/shipped-keyword-rules'
import { rankCategories, suggestCategories, suggestComplexity } from '@shared/categories/suggest'

const rule = (categoryId: string, weight: number, words: string[], unless: string[] = []) => ({
  words,
  categoryId,
  complexity: null,
  weight,
  unless,
})
const set = (more: Partial<KeywordRulesInput> = {}): KeywordRulesInput => ({
  rules: [
    rule('facility', 5, ['楼道灯', '路灯'], ['路灯广告']),
    rule('facility', 2, ['灯', '坏了']),
    rule('sanitation', 5, ['垃圾']),
    rule('dispute', 3, ['噪音', 'wifi']),
    rule('safety', 3, ['噪音']),
    { words: ['三年', '全楼'], categoryId: null, complexity: 'complex', weight: 1, unless: [] },
    { words: ['信访'], categoryId: null, complexity: 'hard', weight: 1, unless: ['不信访'] },
  ],
  negations: ['不是'],
  leastScore: 3,
  leastLead: 1,
  ...more,
})

describe('what the words of a text point to', () => {
  it.each([
    ['names the words, in the order of the text', '三天了，坏了的是楼道灯', [['facility', 7, ['坏了', '楼道灯']]]],
    ['counts a word once', '垃圾垃圾垃圾', [['sanitation', 5, ['垃圾']]]],
    ['hides the short word in the long one', '楼道灯', [['facility', 5, ['楼道灯']]]],
    ['still counts the short word elsewhere', '楼道灯，台灯', [['facility', 7, ['楼道灯', '灯']]]],
    [
      'reads through blanks, full width and capitals',
      '楼 道\n灯 ＷｉＦｉ',
      [
        ['facility', 5, ['楼道灯']],
        ['dispute', 3, ['wifi']],
      ],
    ],
    ['leaves out what is denied', '不是垃圾，是路灯', [['facility', 5, ['路灯']]]],
    ['counts what is denied once and said once', '不是垃圾，还是垃圾', [['sanitation', 5, ['垃圾']]]],
    ['is silent about what the rule excludes', '路灯广告', [['facility', 2, ['灯']]]],
    [
      'lets one word point to two',
      '噪音',
      [
        ['dispute', 3, ['噪音']],
        ['safety', 3, ['噪音']],
      ],
    ],
    ['finds nothing in nothing', '', []],
    ['finds nothing in words of none', '今天天气好', []],
  ] as const)('%s', (_what, text, expected) => {
    expect(rankCategories(text, set()).map(each => [each.categoryId, each.score, each.words])).toEqual(expected)
  })
})

describe('a suggestion', () => {
  it.each([
    ['is the likeliest', '路灯下有垃圾，灯坏了', 'facility'],
    ['is none when nothing matches', '你好', null],
    ['is none when it is weak', '坏了', null],
    ['is none when two are alike', '噪音', null],
    ['is none when the lead is too small', '路灯旁边有垃圾', null],
  ])('%s', (_what, text, expected) => {
    expect(suggestCategories(text, set())[0]?.categoryId ?? null).toBe(expected)
  })

  it('keeps to the bounds of the set', () => {
    expect(suggestCategories('坏了', set({ leastScore: 2 }))[0]?.categoryId).toBe('facility')
    expect(suggestCategories('路灯坏了，有垃圾', set({ leastLead: 2 }))[0]?.categoryId).toBe('facility')
    expect(suggestCategories('路灯坏了，有垃圾', set({ leastLead: 3 }))).toEqual([])
  })

  it('offers the next one that is strong enough, and no weak one', () => {
    const found = suggestCategories('路灯坏了，有垃圾，还有噪音', set()).map(each => each.categoryId)
    expect(found).toEqual(['facility', 'sanitation', 'dispute', 'safety'])
    expect(suggestCategories('垃圾，坏了', set()).map(each => each.categoryId)).toEqual(['sanitation'])
  })
})

describe('how difficult it sounds', () => {
  it.each([
    ['says nothing without a word', '路灯坏了', null],
    ['names its words', '全楼说了三年', { complexity: 'complex', words: ['全楼', '三年'] }],
    ['takes the hardest', '三年了，要去信访', { complexity: 'hard', words: ['信访'] }],
    ['not what is excluded', '我们不信访', null],
  ] as const)('%s', (_what, text, expected) => {
    expect(suggestComplexity(text, set())).toEqual(expected)
  })
})

it.each([
  ['3 号楼 2 单元的楼道灯坏了三天了，晚上老人上下楼看不清', 'facility', ['楼道灯', '坏了']],
  ['垃圾桶满了三天没人清', 'sanitation', ['垃圾桶']],
  ['电动车停在楼道充电，怕着火', 'fire', ['着火']],
  ['老年优待证在哪里办', 'errandSenior', ['老年优待证']],
  ['家里的宽带断网两天了', 'fault', ['断网']],
] as const)('the shipped words: %s', (text, categoryId, words) => {
  const [first] = suggestCategories(text, shippedKeywordRules)
  expect(first?.categoryId).toBe(categoryId)
  expect(first?.words).toEqual(expect.arrayContaining([...words]))
})

it.each([
  ['楼下棋牌室半夜还在打牌，吵得睡不着', 'conduct'],
  ['邻居骂人，说要打我', 'conduct'],
])('the shipped words never take neighbours for staff: %s', (text, categoryId) => {
  expect(suggestCategories(text, shippedKeywordRules).map(each => each.categoryId)).not.toContain(categoryId)
})
