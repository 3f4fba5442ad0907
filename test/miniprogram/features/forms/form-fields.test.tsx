import type { Answers } from '@shared/forms/answers'
import { checkAnswers } from '@shared/forms/check-answers'
import type { Question } from '@shared/forms/question'
import { useState } from 'react'
import { FormFields } from '@/features/forms/form-fields'
import { answersOf, type FormValues, nothingFilled } from '@/features/forms/form-values'
import { newPhoto, type PendingPhoto } from '@/platform/pending-photo'
import { aQuestion } from '../../../support/a-form'
import { choose, isThere, onScreen, tap, type } from '../../../support/on-screen'

jest.mock('@tarojs/components', () => jest.requireActual('../../../support/taro-elements'))
jest.mock('@tarojs/taro', () => jest.requireActual('../../../support/taro-device'))
jest.mock('@/platform/photo-queue', () => ({ sendPhoto: () => undefined }))

interface FillingProps {
  readonly questions: readonly Question[]
  readonly first?: FormValues
  readonly checks?: boolean
  readonly onShown: (values: FormValues) => void
}

function Filling({ questions, first = nothingFilled, checks = false, onShown }: FillingProps) {
  const [values, setValues] = useState(first)
  onShown(values)
  const { problems } = checkAnswers({ questions }, answersOf(values))
  const rules = Object.fromEntries(problems.map(each => [each.questionId, each.rule]))
  return (
    <FormFields
      questions={questions}
      values={values}
      onChange={setValues}
      problems={checks ? rules : {}}
      photosWait="先同意"
    />
  )
}

let leave = () => {}
let values: FormValues = nothingFilled
const draw = (questions: readonly Question[], more: Partial<FillingProps> = {}) => {
  const shown = onScreen(<Filling questions={questions} onShown={now => (values = now)} {...more} />)
  leave = shown.leave
}
const given = (): Answers => answersOf(values)
const all = () => document.body.textContent ?? ''
/** What is on the screen after the current work of React. */
const settled = () => new Promise<void>(resolve => setTimeout(resolve))
afterEach(() => leave())

describe('filling in a form', () => {
  it('takes every kind of answer as the contract has it', async () => {
    draw([
      aQuestion('text', 'name', { max: 20 }),
      aQuestion('text', 'story', { max: 200 }),
      aQuestion('single', 'one'),
      aQuestion('multi', 'some'),
      aQuestion('number', 'many', { decimals: 2 }),
      aQuestion('date', 'day'),
      aQuestion('phone', 'phone'),
      aQuestion('rating', 'mark'),
    ])
    type('answer-name', '李建国')
    type('answer-story', '楼道灯坏了')
    tap('answer-one-b')
    tap('answer-some-c')
    await settled()
    tap('answer-some-a')
    type('answer-many', '2.50')
    choose('answer-day', '2026-12-01')
    type('answer-phone', '13812342216')
    tap('answer-mark-4')
    await settled()
    expect(given()).toEqual({
      name: '李建国',
      story: '楼道灯坏了',
      one: 'b',
      some: ['a', 'c'],
      many: 2.5,
      day: '2026-12-01',
      phone: '13812342216',
      mark: 4,
    })
    expect(all()).toContain('12月1日')
  })

  it('takes back what is tapped again, emptied or cleared', async () => {
    draw(
      [aQuestion('single', 'one'), aQuestion('multi', 'some'), aQuestion('date', 'day'), aQuestion('text', 'name')],
      {
        first: { answers: { one: 'a', some: ['b'], day: '2026-12-01', name: '李' }, photos: {} },
      },
    )
    tap('answer-one-a')
    tap('answer-some-b')
    tap('answer-day-clear')
    type('answer-name', '')
    await settled()
    expect(given()).toEqual({})
  })

  it('shows a question when what it looks at was answered so, and hands nothing of it in when it is hidden again', async () => {
    const questions = [
      aQuestion('single', 'coming'),
      aQuestion('number', 'people', { shownIf: { test: 'chosen', questionId: 'coming', choiceIds: ['a'] } }),
    ]
    draw(questions)
    expect(isThere('answer-people')).toBe(false)
    tap('answer-coming-a')
    await settled()
    type('answer-people', '3')
    expect(checkAnswers({ questions }, given()).answers).toEqual({ coming: 'a', people: 3 })
    tap('answer-coming-b')
    await settled()
    expect(isThere('answer-people')).toBe(false)
    expect(checkAnswers({ questions }, given()).answers).toEqual({ coming: 'b' })
  })

  it('says in words beside each question what is wrong with it, and which need not be filled in', () => {
    const questions = [
      aQuestion('text', 'name', { required: true }),
      aQuestion('multi', 'some', { min: 2 }),
      aQuestion('number', 'people', { max: 6 }),
      aQuestion('phone', 'phone'),
      aQuestion('date', 'day', { min: '2026-12-01' }),
    ]
    const answers = { some: ['a'], people: 9, phone: '12', day: '2026-11-30' }
    draw(questions, { checks: true, first: { answers, photos: {} } })
    for (const said of ['这一题要填。', '请至少选 2 项。', '不能大于 6。', '请填手机号', '请选 2026-12-01 或以后']) {
      expect(all()).toContain(said)
    }
    expect(all().split('可以不填')).toHaveLength(5)
  })

  it('keeps what is no number as it was typed, and says so', async () => {
    draw([aQuestion('number', 'people')], { checks: true })
    type('answer-people', '三个')
    await settled()
    expect(given()).toEqual({ people: '三个' })
    expect(all()).toContain('这里填的内容不合适')
    type('answer-people', '-3')
    await settled()
    expect(given()).toEqual({ people: -3 })
  })

  it('takes no photo before the consent, and hands in only photos that have arrived', () => {
    const photo = (id: string, more: Partial<PendingPhoto>) => ({ ...newPhoto(id, 'x.jpg', 'report', null), ...more })
    draw([aQuestion('photo', 'before'), aQuestion('photo', 'seen')], {
      first: {
        answers: {},
        photos: {
          seen: [photo('p1', { state: 'sent', fileId: 'cloud://a/p1.jpg' }), photo('p2', { state: 'failed' })],
        },
      },
    })
    expect(all()).toContain('先同意')
    expect(given()).toEqual({ seen: [{ id: 'p1', fileId: 'cloud://a/p1.jpg' }] })
  })
})
