import type { QuestionResultView } from '@shared/forms/desk-actions'
import { resultBars } from '@/features/form-desk/result-bars'
import { aQuestion } from '../../../support/a-form'

const result = (more: Partial<QuestionResultView>): QuestionResultView => ({
  question: aQuestion('single', 'one'),
  answered: 8,
  counts: {},
  mean: null,
  min: null,
  max: null,
  bars: [],
  ...more,
})
const said = (view: QuestionResultView) => resultBars(view).map(each => `${each.label} ${each.said} ${each.width}`)

describe('bars of results say themselves what they are', () => {
  it('choices in their order, also those that nobody took', () => {
    expect(said(result({ counts: { a: 2, c: 6 } }))).toEqual(['甲 2 人 · 25% 25', '乙 0 人 · 0% 0', '丙 6 人 · 75% 75'])
  })

  it('marks from the best', () => {
    const question = aQuestion('rating', 'mark', { max: 3 })
    expect(said(result({ question, counts: { 3: 4, 1: 4 } }))).toEqual([
      '3 分 4 人 · 50% 50',
      '2 分 0 人 · 0% 0',
      '1 分 4 人 · 50% 50',
    ])
  })

  it('numbers by range, against the longest', () => {
    const question = aQuestion('number', 'many')
    const bars = [
      { from: 1, to: 2.3333333, count: 6 },
      { from: 2.3333333, to: 3.6666666, count: 3 },
    ]
    expect(said(result({ question, bars }))).toEqual(['1 到 2.33 6 人 100', '2.33 到 3.67 3 人 50'])
    expect(said(result({ question, bars: [{ from: 4, to: 4, count: 8 }] }))).toEqual(['4 8 人 100'])
  })

  it('none of what is written freely', () => {
    expect(resultBars(result({ question: aQuestion('text', 'why') }))).toEqual([])
  })
})
