import type { FormContent } from '@shared/forms/form'
import type { Question, QuestionKind, QuestionOf } from '@shared/forms/question'

const shapes: { readonly [K in QuestionKind]: Omit<QuestionOf<K>, 'id' | 'label' | 'help' | 'required' | 'shownIf'> } =
  {
    text: { kind: 'text', min: 0, max: 200 },
    single: { kind: 'single', choices: [choice('a', '甲'), choice('b', '乙'), choice('c', '丙')] },
    multi: { kind: 'multi', choices: [choice('a', '甲'), choice('b', '乙'), choice('c', '丙')], min: 0, max: 3 },
    number: { kind: 'number', min: null, max: null, decimals: 0, unit: null },
    date: { kind: 'date', min: null, max: null },
    phone: { kind: 'phone' },
    photo: { kind: 'photo', max: 3 },
    rating: { kind: 'rating', max: 5 },
  }

function choice(id: string, label: string) {
  return { id, label }
}

/** A question that need not be answered, with whatever else the test says. */
export const aQuestion = <K extends QuestionKind>(kind: K, id: string, more: Partial<QuestionOf<K>> = {}): Question =>
  ({ id, label: `问题 ${id}`, help: null, required: false, shownIf: null, ...shapes[kind], ...more }) as Question

export const aFormContent = (more: Partial<FormContent> = {}): FormContent => ({
  title: '社区服务行报名',
  intro: '11 月 28 日上午，桂花社区广场。',
  purpose: 'campaign',
  oncePerPerson: true,
  makesCase: null,
  questions: [
    aQuestion('text', 'name', { label: '怎么称呼您', required: true, max: 20 }),
    aQuestion('single', 'coming', {
      label: '来不来',
      required: true,
      choices: [choice('yes', '来'), choice('no', '不来')],
    }),
    aQuestion('number', 'people', {
      label: '几个人',
      required: true,
      min: 1,
      max: 6,
      shownIf: { test: 'chosen', questionId: 'coming', choiceIds: ['yes'] },
    }),
    aQuestion('phone', 'phone', { label: '电话' }),
    aQuestion('rating', 'last', { label: '上次怎么样' }),
  ],
  ...more,
})
