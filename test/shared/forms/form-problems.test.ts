import { formContent } from '@shared/forms/form'
import { formProblems } from '@shared/forms/form-problems'
import type { Question } from '@shared/forms/question'
import { aFormContent, aQuestion } from '../../support/a-form'

const said = (questions: readonly Question[], kinds = {}) =>
  formProblems(aFormContent({ questions: [...questions] }), { kinds }).map(({ path, rule }) => `${path} ${rule}`)

it('nothing is wrong with the form of the tests', () => {
  expect(formProblems(aFormContent(), { kinds: {} })).toEqual([])
  expect(formContent.parse(aFormContent())).toEqual(aFormContent())
})

it.each<[string, readonly Question[], string]>([
  ['no question', [], 'questions noQuestions'],
  ['two of one id', [aQuestion('text', 'a'), aQuestion('phone', 'a')], 'questions.1.id sameId'],
  [
    'two choices that read the same',
    [
      aQuestion('single', 'a', {
        choices: [
          { id: 'x', label: '是' },
          { id: 'y', label: '是' },
        ],
      }),
    ],
    'questions.0.choices sameChoice',
  ],
  ['more choices needed than there are', [aQuestion('multi', 'a', { min: 4, max: 9 })], 'questions.0.max rangeEmpty'],
  ['no whole number between', [aQuestion('number', 'a', { min: 0.2, max: 0.8 })], 'questions.0.max rangeEmpty'],
  ['a day that there is not', [aQuestion('date', 'a', { min: '2026-02-30' })], 'questions.0.min notADay'],
  [
    'days that run backwards',
    [aQuestion('date', 'a', { min: '2026-02-03', max: '2026-02-02' })],
    'questions.0.max rangeEmpty',
  ],
  [
    'a condition on a later question',
    [aQuestion('text', 'a', { shownIf: { test: 'answered', questionId: 'b' } }), aQuestion('text', 'b')],
    'questions.0.shownIf notEarlier',
  ],
  [
    'a condition on itself',
    [aQuestion('text', 'a', { shownIf: { test: 'answered', questionId: 'a' } })],
    'questions.0.shownIf notEarlier',
  ],
  [
    'a number test of a text',
    [aQuestion('text', 'a'), aQuestion('text', 'b', { shownIf: { test: 'between', questionId: 'a', min: 1, max: 2 } })],
    'questions.1.shownIf testUnfit',
  ],
  [
    'a choice that went',
    [
      aQuestion('single', 'a'),
      aQuestion('text', 'b', { shownIf: { test: 'chosen', questionId: 'a', choiceIds: ['z'] } }),
    ],
    'questions.1.shownIf choiceUnknown',
  ],
])('%s', (_name, questions, expected) => {
  expect(said(questions)).toEqual([expected])
})

it('a question that was published keeps its kind', () => {
  expect(said([aQuestion('text', 'a')], { a: 'number' })).toEqual(['questions.0.kind kindChanged'])
})

it('a form that makes cases is for handling them, in a category that exists', () => {
  const problems = formProblems(aFormContent({ makesCase: { categoryId: 'nothing' } }), { kinds: {} })
  expect(problems.map(each => each.rule)).toEqual(['categoryUnknown', 'purposeUnfit'])
})
