import { formContent } from '@shared/forms/form'
import { formProblems } from '@shared/forms/form-problems'
import { type Question, questionKinds } from '@shared/forms/question'
import {
  conditionOn,
  emptyForm,
  moved,
  newQuestion,
  withChoiceTurned,
  withNewQuestion,
  withoutQuestion,
  withQuestion,
} from '@/features/form-desk/form-draft'
import { publishNotes, typingNotes } from '@/features/form-desk/form-notes'
import { aFormContent, aQuestion } from '../../../support/a-form'

jest.mock('@tarojs/taro', () => jest.requireActual('../../../support/taro-device'))

const ids = (content: { readonly questions: readonly Question[] }) => content.questions.map(each => each.id)
const named = (asked: Question, label: string): Question =>
  'choices' in asked
    ? { ...asked, label, choices: asked.choices.map((each, i) => ({ ...each, label: `${label} ${i}` })) }
    : { ...asked, label }

describe('a form that is being made', () => {
  it.each(questionKinds)('a new question of the kind %s only wants its words', kind => {
    const content = withNewQuestion(emptyForm('报名'), kind)
    expect(typingNotes(content).questions[0]).toContain('题目还没写。')
    const written = withQuestion(content, named(content.questions[0]!, '问'))
    expect(typingNotes(written).count).toBe(0)
    expect(formContent.parse(written)).toEqual(written)
    expect(formProblems(written, { kinds: {} })).toEqual([])
  })

  it('moves one place up or down, and stays at the ends', () => {
    const content = aFormContent()
    expect(ids(moved(content, 'coming', -1)).slice(0, 2)).toEqual(['coming', 'name'])
    expect(ids(moved(content, 'coming', 1)).slice(1, 3)).toEqual(['people', 'coming'])
    expect(moved(content, 'name', -1)).toBe(content)
    expect(moved(content, 'last', 1)).toBe(content)
  })

  it('forgets conditions on a question or a choice that is gone', () => {
    const content = aFormContent()
    expect(withoutQuestion(content, 'coming').questions.map(each => each.shownIf)).toEqual([null, null, null, null])
    const coming = aQuestion('single', 'coming', { choices: [{ id: 'no', label: '不来' }] })
    expect(withQuestion(content, coming).questions[2]?.shownIf).toBeNull()
    const still = aQuestion('single', 'coming', { choices: [{ id: 'yes', label: '来的' }] })
    expect(withQuestion(content, still).questions[2]?.shownIf).toEqual(content.questions[2]?.shownIf)
  })

  it.each(questionKinds)('offers a condition on a %s that fits it', kind => {
    const looked = named(newQuestion(kind), '看')
    const questions = [looked, { ...aQuestion('text', 'then'), shownIf: conditionOn(looked) }]
    expect(formProblems({ ...emptyForm('报名'), questions }, { kinds: {} })).toEqual([])
  })

  it('keeps the last choice of a condition', () => {
    const one = { test: 'chosen' as const, questionId: 'q', choiceIds: ['a'] }
    expect(withChoiceTurned(one, 'a')).toBe(one)
    expect(withChoiceTurned(one, 'b')).toEqual({ ...one, choiceIds: ['a', 'b'] })
    expect(withChoiceTurned({ ...one, choiceIds: ['a', 'b'] }, 'a')).toEqual({ ...one, choiceIds: ['b'] })
  })
})

describe('what is to be put right', () => {
  it('is said where it is: of the form, or of one question', () => {
    const content = aFormContent({ title: ' ' })
    const wrong = withQuestion(content, aQuestion('rating', 'last', { max: Number.NaN }))
    expect(typingNotes(wrong)).toMatchObject({ form: ['标题还没写。'], count: 2 })
    expect(typingNotes(wrong).questions.map(each => each.length)).toEqual([0, 0, 0, 0, 1])
  })

  it('before it can be published too', () => {
    const draft = moved(aFormContent(), 'people', -1)
    const notes = publishNotes({ draft, problems: [...formProblems(draft, { kinds: {} })] })
    expect(notes.questions[1]).toEqual(['条件看的那一题要排在这题前面。'])
    const empty = emptyForm('报名')
    expect(publishNotes({ draft: empty, problems: [...formProblems(empty, { kinds: {} })] }).form).toEqual([
      '还没有题目。',
    ])
  })
})
