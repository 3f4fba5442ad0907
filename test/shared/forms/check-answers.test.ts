import { checkAnswers } from '@shared/forms/check-answers'
import type { Question } from '@shared/forms/question'
import { shownQuestions } from '@shared/forms/shown-questions'
import { sayAnswerProblem } from '@shared/messages/form-words'
import { aQuestion } from '../../support/a-form'

const rulesOf = (asked: Question, value: never) =>
  checkAnswers({ questions: [asked] }, { q: value }).problems.map(each => each.rule)[0] ?? 'fine'
const photo = (id: string) => ({ id, fileId: `cloud://x/photos/${id}.jpg` })

describe('an answer', () => {
  it.each([
    ['a text that is long enough', aQuestion('text', 'q', { min: 2, max: 4 }), '两个', 'fine'],
    ['blanks do not make it longer', aQuestion('text', 'q', { min: 3, max: 4 }), ' 两个  ', 'tooShort'],
    ['nor too long', aQuestion('text', 'q', { min: 0, max: 2 }), ' 两个  ', 'fine'],
    ['a text that is too long', aQuestion('text', 'q', { min: 0, max: 2 }), '三个字', 'tooLong'],
    ['a number for a text', aQuestion('text', 'q'), 3, 'wrongKind'],
    ['a choice', aQuestion('single', 'q'), 'b', 'fine'],
    ['a choice that there is not', aQuestion('single', 'q'), 'z', 'choiceUnknown'],
    ['several for one', aQuestion('single', 'q'), ['a'], 'wrongKind'],
    ['several choices', aQuestion('multi', 'q', { min: 2, max: 2 }), ['a', 'c'], 'fine'],
    ['one choice too few', aQuestion('multi', 'q', { min: 2, max: 2 }), ['a'], 'tooFew'],
    ['one choice too many', aQuestion('multi', 'q', { max: 2 }), ['a', 'b', 'c'], 'tooMany'],
    ['the same choice twice', aQuestion('multi', 'q'), ['a', 'a'], 'chosenTwice'],
    ['photos for choices', aQuestion('multi', 'q'), [photo('p')], 'wrongKind'],
    ['the lowest number', aQuestion('number', 'q', { min: 1, max: 6 }), 1, 'fine'],
    ['the highest number', aQuestion('number', 'q', { min: 1, max: 6 }), 6, 'fine'],
    ['below', aQuestion('number', 'q', { min: 1, max: 6 }), 0, 'tooSmall'],
    ['above', aQuestion('number', 'q', { min: 1, max: 6 }), 7, 'tooLarge'],
    ['half of what is whole', aQuestion('number', 'q'), 1.5, 'tooPrecise'],
    ['two decimals', aQuestion('number', 'q', { decimals: 2 }), 0.07, 'fine'],
    ['no number at all', aQuestion('number', 'q'), Number.NaN, 'wrongKind'],
    ['a leap day', aQuestion('date', 'q'), '2028-02-29', 'fine'],
    ['a day that there is not', aQuestion('date', 'q'), '2027-02-29', 'notADay'],
    ['too early', aQuestion('date', 'q', { min: '2026-11-02' }), '2026-11-01', 'tooEarly'],
    ['the last day', aQuestion('date', 'q', { max: '2026-11-02' }), '2026-11-02', 'fine'],
    ['too late', aQuestion('date', 'q', { max: '2026-11-02' }), '2026-11-03', 'tooLate'],
    ['a mobile', aQuestion('phone', 'q'), '13812342216', 'fine'],
    ['a landline', aQuestion('phone', 'q'), '02985550000', 'fine'],
    ['part of a number', aQuestion('phone', 'q'), '1381234', 'notAPhone'],
    ['photos', aQuestion('photo', 'q', { max: 2 }), [photo('p'), photo('r')], 'fine'],
    ['one photo too many', aQuestion('photo', 'q', { max: 1 }), [photo('p'), photo('r')], 'tooMany'],
    ['the same photo twice', aQuestion('photo', 'q'), [photo('p'), photo('p')], 'chosenTwice'],
    ['words for photos', aQuestion('photo', 'q'), ['p'], 'wrongKind'],
    ['five stars', aQuestion('rating', 'q'), 5, 'fine'],
    ['no star', aQuestion('rating', 'q'), 0, 'tooSmall'],
    ['a sixth star', aQuestion('rating', 'q'), 6, 'tooLarge'],
    ['half a star', aQuestion('rating', 'q'), 2.5, 'tooPrecise'],
    ['nothing where nothing is needed', aQuestion('text', 'q'), '  ', 'fine'],
    ['blanks where something is', aQuestion('text', 'q', { required: true }), '  ', 'required'],
    ['no choice where one is needed', aQuestion('multi', 'q', { required: true }), [], 'required'],
  ] as const)('%s', (_rule, asked, value, expected) => {
    expect(rulesOf(asked, value as never)).toBe(expected)
  })

  it('is told in words with the bound that it broke', () => {
    expect(sayAnswerProblem(aQuestion('number', 'q', { max: 6 }), 'tooLarge')).toBe('不能大于 6。')
    expect(sayAnswerProblem(aQuestion('rating', 'q'), 'tooSmall')).toBe('不能小于 1。')
    expect(sayAnswerProblem(aQuestion('photo', 'q', { max: 2 }), 'tooMany')).toBe('最多传 2 张照片。')
  })
})

describe('a question that depends on an earlier one', () => {
  const questions = [
    aQuestion('single', 'coming'),
    aQuestion('number', 'people', {
      required: true,
      shownIf: { test: 'chosen', questionId: 'coming', choiceIds: ['a', 'b'] },
    }),
    aQuestion('text', 'names', {
      required: true,
      shownIf: { test: 'between', questionId: 'people', min: 2, max: null },
    }),
    aQuestion('text', 'wish', { shownIf: { test: 'answered', questionId: 'names' } }),
  ]
  const shown = (given: Record<string, string | number>) => shownQuestions(questions, given).map(each => each.id)

  it('is shown when that one says so, and what hides takes with it what depends on it', () => {
    expect(shown({})).toEqual(['coming'])
    expect(shown({ coming: 'b' })).toEqual(['coming', 'people'])
    expect(shown({ coming: 'b', people: 1 })).toEqual(['coming', 'people'])
    expect(shown({ coming: 'b', people: 2 })).toEqual(['coming', 'people', 'names'])
    expect(shown({ coming: 'b', people: 2, names: '甲' })).toEqual(['coming', 'people', 'names', 'wish'])
    expect(shown({ coming: 'c', people: 2, names: '甲', wish: '乙' })).toEqual(['coming'])
  })

  it('is neither required nor kept while it is hidden', () => {
    const given = { coming: 'c', people: 99, names: '甲', unknown: '乙' }
    expect(checkAnswers({ questions }, given)).toEqual({ answers: { coming: 'c' }, problems: [] })
  })
})
