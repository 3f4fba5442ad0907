import type { Database } from '../../cloudfunctions/platform/database'
import type { Answers } from '../../shared/forms/answers'
import { type Form, type FormContent, versionId } from '../../shared/forms/form'
import { dayMs, type Instant, instantOf, localDateOf } from '../../shared/kernel/local-date'
import { countyCode } from './places'

const organiser = { personId: 'organiser-1', name: '许静' }
const common = { help: null, required: true, shownIf: null }

const survey: FormContent = {
  title: '营业厅服务小调查',
  intro: '五道题，一分钟。只用来改进营业厅的服务，由活动组织者查看，三个月后删除。',
  purpose: 'campaign',
  oncePerPerson: true,
  makesCase: null,
  questions: [
    { ...common, id: 'manner', kind: 'rating', label: '营业厅的服务您打几分', max: 5 },
    {
      ...common,
      id: 'why',
      kind: 'text',
      label: '哪里没做好',
      required: false,
      min: 0,
      max: 200,
      shownIf: { test: 'between', questionId: 'manner', min: null, max: 3 },
    },
    {
      ...common,
      id: 'errand',
      kind: 'multi',
      label: '您这次来办什么',
      min: 1,
      max: 3,
      choices: [
        { id: 'broadband', label: '宽带' },
        { id: 'tv', label: '电视' },
        { id: 'fee', label: '交费' },
        { id: 'repair', label: '报修' },
      ],
    },
    { ...common, id: 'waited', kind: 'number', label: '等了多久', min: 0, max: 240, decimals: 0, unit: '分钟' },
    {
      ...common,
      id: 'again',
      kind: 'single',
      label: '下次还来吗',
      choices: [
        { id: 'yes', label: '来' },
        { id: 'maybe', label: '看情况' },
        { id: 'no', label: '不来了' },
      ],
    },
  ],
}

const signUp = (firstDay: string, lastDay: string): FormContent => ({
  title: '社区服务日报名',
  intro: '修小家电、理发、量血压，都不收钱。报名只为备好人手，服务日结束后一个月删除。',
  purpose: 'campaign',
  oncePerPerson: true,
  makesCase: null,
  questions: [
    { ...common, id: 'name', kind: 'text', label: '怎么称呼您', min: 1, max: 20 },
    { ...common, id: 'phone', kind: 'phone', label: '电话', help: '改时间时好告诉您。' },
    { ...common, id: 'day', kind: 'date', label: '哪天来', min: firstDay, max: lastDay },
    {
      ...common,
      id: 'service',
      kind: 'multi',
      label: '要哪些服务',
      min: 1,
      max: 3,
      choices: [
        { id: 'appliance', label: '修小家电' },
        { id: 'hair', label: '理发' },
        { id: 'blood', label: '量血压' },
      ],
    },
    {
      ...common,
      id: 'broken',
      kind: 'photo',
      label: '要修的东西拍一张',
      required: false,
      max: 3,
      shownIf: { test: 'chosen', questionId: 'service', choiceIds: ['appliance'] },
    },
  ],
})

/** Marks, errands, minutes and whether they come again, as 24 visitors of the halls answered. */
const visits: readonly (readonly [number, readonly string[], number, string])[] = [
  [5, ['fee'], 4, 'yes'],
  [4, ['broadband', 'tv'], 18, 'yes'],
  [5, ['tv'], 9, 'yes'],
  [3, ['repair'], 35, 'maybe'],
  [5, ['fee'], 3, 'yes'],
  [4, ['broadband'], 22, 'yes'],
  [2, ['repair', 'fee'], 48, 'no'],
  [5, ['fee', 'tv'], 7, 'yes'],
]

const toldWhy = '排队久，窗口少。'

/** A survey with a week of answers, and a sign-up that has just opened; both are open. */
export async function writeDemoForms(db: Database, now: Instant): Promise<void> {
  const today = localDateOf(now)
  const morning = instantOf(today, '09:30')
  const dayFrom = (days: number) => localDateOf(now + days * dayMs)
  const forms = [
    openForm('demo-form-survey', survey, morning - 8 * dayMs),
    openForm('demo-form-sign-up', signUp(dayFrom(3), dayFrom(10)), morning - dayMs),
  ]
  await Promise.all([
    db.collection('forms').insertMany(forms),
    db.collection('formVersions').insertMany(
      forms.map(({ _id: formId, draft, changedAt }) => ({
        _id: versionId(formId, 1),
        formId,
        version: 1,
        content: draft,
        publishedAt: changedAt,
      })),
    ),
    db.collection('formAnswers').insertMany(
      Array.from({ length: 24 }, (_, i) => ({
        _id: `demo-form-survey-${String(i + 1).padStart(2, '0')}`,
        requestId: `demo-form-survey-answer-${i + 1}`,
        formId: 'demo-form-survey',
        version: 1,
        personId: `demo-visitor-${i + 1}`,
        at: morning - 7 * dayMs + i * (dayMs / 4),
        answers: answersOf(i),
        words: 'clear' as const,
        outbox: null,
        reveals: [],
      })),
    ),
  ])
}

function answersOf(i: number): Answers {
  const [manner, errand, waited, again] = visits[i % visits.length] ?? [5, ['fee'], 3, 'yes']
  const rest = { errand: [...errand], waited: waited + Math.floor(i / visits.length), again }
  return manner <= 3 ? { manner, why: toldWhy, ...rest } : { manner, ...rest }
}

function openForm(_id: string, draft: FormContent, at: Instant): Form {
  const act = (kind: 'created' | 'published') => ({ requestId: `${_id}-${kind}`, kind, at, by: organiser })
  return {
    _id,
    revision: 2,
    orgCode: countyCode,
    orgPath: [countyCode],
    status: 'open',
    version: 1,
    draft,
    kinds: Object.fromEntries(draft.questions.map(({ id, kind }) => [id, kind])),
    changedAt: at,
    acts: [act('created'), act('published')],
  }
}
