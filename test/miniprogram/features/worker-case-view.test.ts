import type { CaseAct } from '@shared/cases/case-act'
import type { EventView } from '@shared/cases/case-views'
import { instantOf, type LocalDate } from '@shared/kernel/local-date'
import { againOf } from '@/features/worker-case/again-view'
import { workHistory } from '@/features/worker-case/case-history'
import {
  barOf,
  photoSets,
  promiseOf,
  reporterName,
  restOfText,
  sayDue,
  whyHeading,
} from '@/features/worker-case/case-view'
import { changedWords, offlineWords } from '@/features/worker-case/trouble-words'
import { aDeadline, aDetail, mondayMorning } from './a-case-detail'

const anEvent = (id: string, kind: EventView['kind'], more: Partial<EventView> = {}): EventView => ({
  id,
  kind,
  at: mondayMorning,
  actor: { kind: 'staff', name: '赵明' },
  note: null,
  assigneeName: null,
  otherName: null,
  dueOn: null,
  feedback: null,
  rating: null,
  photos: [],
  ...more,
})

describe('sayDue', () => {
  it.each([
    ['today', '2026-11-23', '今天 18:00'],
    ['tomorrow', '2026-11-24', '明天 18:00'],
    ['within the week by weekday', '2026-11-26', '周四 18:00'],
    ['a week ahead by date', '2026-11-30', '11月30日（周一）18:00'],
    ['past by date', '2026-11-20', '11月20日（周五）18:00'],
  ] as const)('%s', (_rule, day, expected) => {
    expect(sayDue(instantOf(day as LocalDate, '18:00'), mondayMorning)).toBe(expected)
  })
})

describe('promiseOf', () => {
  it.each([
    ['mine', {}, ['您答应李**：', '周四 18:00 前答复'], '还剩 3 个工作日'],
    ['somebody else’s', { acts: [] }, ['王芳答应李**：', '周四 18:00 前答复'], '还剩 3 个工作日'],
    [
      'found by a worker: nobody waits',
      { channel: 'found' as const },
      ['网格员发现的', '周四 18:00 前办好'],
      '还剩 3 个工作日',
    ],
    [
      'the clock is paused',
      { deadline: aDeadline('2026-11-26', { paused: true, light: 'red' as const }) },
      ['您答应李**：', '周四 18:00 前答复'],
      '等回答，暂停计时',
    ],
  ])('%s', (_rule, more, lines, lightWords) => {
    expect(promiseOf(aDetail(more), mondayMorning)).toMatchObject({ lines, lightWords })
  })

  it.each([
    ['early', '2026-11-25', 1, 'go', '早了 1 个工作日'],
    ['on the day', '2026-11-26', 0, 'go', '当天期限内'],
    ['late', '2026-11-27', -1, 'late', '晚了 1 个工作日'],
  ] as const)('says how an answer stood to its promise: %s', (_rule, day, workdaysEarly, light, lightWords) => {
    const answeredAt = instantOf(day as LocalDate, '16:20')
    const view = promiseOf(aDetail({ deadline: aDeadline('2026-11-26', { answeredAt, workdaysEarly }) }), answeredAt)
    expect(view).toMatchObject({ light, lightWords, lines: ['王芳已经答复', '今天 16:20'] })
  })
})

it.each([
  ['masked name', {}, '李**'],
  ['anonymous', { reporter: { anonymous: true, nameMasked: null, phoneMasked: null } }, '匿名报事人'],
  ['no name left', { reporter: { anonymous: false, nameMasked: null, phoneMasked: '138****2216' } }, '报事人'],
])('reporterName: %s', (_rule, more, expected) => {
  expect(reporterName(aDetail(more))).toBe(expected)
})

it.each([
  ['mine', {}, '为什么派给您'],
  ['somebody else’s', { acts: [] }, '为什么派给王芳'],
  [
    'handed on: the reason is that of the first',
    { responsible: { kind: 'person' as const, id: 'worker-8', name: '陈晓', phone: null } },
    '最先为什么派给王芳',
  ],
])('whyHeading: %s', (_rule, more, expected) => {
  expect(whyHeading(aDetail(more))).toBe(expected)
})

it.each([
  ['withdrawn', '报事人撤回了', '不用再办'],
  ['rejected', '说明了不能办', '不用再办'],
  ['merged', '并到另一件一起办', '不用再办'],
  ['deciding', '已提交城南街道研究决定', '等决定，不算时间'],
  ['answered', '王芳已经答复', '早了 2 个工作日'],
] as const)('promiseOf what is %s and whose clock stopped', (status, line, lightWords) => {
  const deadline = aDeadline('2026-11-26', { answeredAt: mondayMorning, workdaysEarly: 2 })
  const decision = { deskName: '城南街道', submittedAt: mondayMorning, text: null, decidedAt: null }
  expect(promiseOf(aDetail({ status, deadline, decision }), mondayMorning)).toMatchObject({
    lines: [line, '今天 9:12'],
    lightWords,
  })
})

it.each([
  ['begins with the title', '井盖松了。踩上去会翻', '踩上去会翻'],
  ['is the title', '井盖松了', ''],
  ['is something else', '3 号楼后面，井盖松了', '3 号楼后面，井盖松了'],
])('restOfText: the text %s', (_rule, text, expected) => {
  expect(restOfText('井盖松了', text)).toBe(expected)
})

describe('barOf', () => {
  const cases: [string, CaseAct[], { main: string | null; side: CaseAct[]; more: CaseAct[] }][] = [
    [
      'new: take it first',
      ['accept', 'transfer', 'sendBack'],
      { main: 'accept', side: ['transfer'], more: ['sendBack'] },
    ],
    ['concluded: tell it', ['tell', 'transfer'], { main: 'tell', side: ['transfer'], more: [] }],
    [
      'told, and not satisfied: have it handled again',
      ['tell', 'reopenFor'],
      { main: 'reopenFor', side: [], more: ['tell'] },
    ],
    ['answered, in the eyes of the station', ['verify'], { main: 'verify', side: [], more: [] }],
    [
      'in hand: answer it',
      ['progress', 'ask', 'resolve', 'sendBack', 'transfer'],
      { main: 'resolve', side: ['transfer', 'ask'], more: ['progress', 'sendBack'] },
    ],
    [
      'rarer acts in their order',
      ['transfer', 'sendBack', 'reject', 'escalate', 'addCoHandler', 'submitForDecision', 'resolve', 'progress'],
      {
        main: 'resolve',
        side: ['transfer'],
        more: ['progress', 'addCoHandler', 'escalate', 'submitForDecision', 'sendBack', 'reject'],
      },
    ],
    ['to decide', ['decide', 'progress'], { main: 'decide', side: [], more: ['progress'] }],
    ['helping: say progress', ['progress', 'addPhotos'], { main: 'progress', side: [], more: [] }],
    ['only looking', ['revealContact'], { main: null, side: [], more: [] }],
  ]
  it.each(cases)('%s', (_rule, acts, expected) => {
    const { more, ...bar } = barOf({ acts, feedback: null })
    expect({ ...bar, more: more.map(row => row.act) }).toEqual(expected)
  })

  it('told already: telling it once more is not the next step', () => {
    const feedback = { channel: 'phone' as const, at: mondayMorning, byName: '王芳', view: null }
    const { main, more } = barOf({ acts: ['tell', 'transfer'], feedback })
    expect([main, more.map(row => row.act)]).toEqual([null, ['tell']])
  })
})

describe('a case that came back', () => {
  const reopened = anEvent('r', 'reopened', { note: '换的灯又不亮了' })
  const failed = anEvent('v', 'verifyFailed', { note: '灯还是不亮', at: mondayMorning + 60_000 })
  const reply = { text: '换好了', at: mondayMorning, byName: '王芳', photoUrl: null }

  it.each([
    ['by its reporter', { events: [reopened] }, { title: '报事人要求重新办', why: '换的灯又不亮了' }],
    [
      'the last time by the check',
      { events: [reopened, failed] },
      { title: '核查没办好，请重新办', why: '灯还是不亮' },
    ],
  ])('says why, %s', (_rule, more, expected) => {
    expect(againOf(aDetail(more), mondayMorning)).toMatchObject(expected)
  })

  it.each([
    ['it never came back', { events: [anEvent('r', 'resolved')] }],
    ['it is answered again', { events: [reopened], reply }],
  ])('says nothing when %s', (_rule, more) => {
    expect(againOf(aDetail(more), mondayMorning)).toBeNull()
  })
})

describe('photoSets', () => {
  const before = { id: 'p1', url: 'u', stage: 'before' as const, shot: 'whole' as const }
  const report = { id: 'p2', url: 'u', stage: 'report' as const, shot: null }

  it('shows what is there in the order of the work, and what is missing as empty places', () => {
    const { photos, slots } = photoSets(aDetail({ photos: [before, report] }))
    expect(photos.map(photo => photo.caption)).toEqual(['报事时', '处理前全景'])
    expect(slots.map(slot => slot.caption)).toEqual(['处理前近景', '处理后全景', '处理后近景'])
  })

  it('offers no empty place to whoever may not add photos', () => {
    expect(photoSets(aDetail({ photos: [before], acts: [] })).slots).toEqual([])
  })
})

describe('history', () => {
  const registered = anEvent('e1', 'registered', { actor: { kind: 'reporter', name: '李**' }, assigneeName: '王芳' })
  const dispatched = anEvent('e2', 'dispatched', { actor: { kind: 'system', name: '' }, assigneeName: '王芳' })
  const revealed = anEvent('e3', 'contactRevealed', { actor: { kind: 'you', name: '王芳' }, note: '约上门时间' })
  const transferred = anEvent('e4', 'transferred', { assigneeName: '陈晓', note: '她包片' })

  it('is told newest first, the first dispatch within the registration, reasons with their word', () => {
    const lines = workHistory(aDetail({ events: [registered, dispatched, revealed, transferred] }), mondayMorning)
    expect(lines.map(line => [line.who, line.what, line.why])).toEqual([
      ['赵明', '转给 陈晓', '原因：她包片'],
      ['您', '看过报事人的手机号', '原因：约上门时间'],
      ['李**', '报了这件事，交给 王芳', null],
    ])
  })

  it('says of what a worker entered that it was registered and done, for nobody waits for an answer', () => {
    const events = [
      anEvent('e1', 'registered', { actor: { kind: 'you', name: '王芳' } }),
      anEvent('e2', 'resolved', { actor: { kind: 'you', name: '王芳' }, note: '已复位' }),
      anEvent('e3', 'closed', { actor: { kind: 'system', name: '' } }),
    ]
    const lines = workHistory(aDetail({ channel: 'found', events }), mondayMorning)
    expect(lines.map(line => line.what)).toEqual(['办结了', '办好了', '登记了这件事'])
    expect(lines[1]?.why).toBe('已复位')
  })
})

describe('an act that did not happen', () => {
  it.each([
    ['accept', true, '您刚才那一下没有算，先看看现在的情况。'],
    ['revealContact', true, '手机号还没有显示，看一眼再决定要不要看。'],
    ['addPhotos', true, '照片还在，看一眼再存。'],
    ['resolve', true, '您写的还在，看一眼再提交。'],
    ['transfer', true, '您写的还在，看一眼再提交。'],
    ['transfer', false, '这一步现在不能做了，没有提交。您写的还存在手机里。'],
  ] as const)('%s, possible %s: says what others did and what is left', (act, possible, left) => {
    expect(changedWords(act, ['赵明 转给了陈晓'], possible).lines).toEqual(['赵明 转给了陈晓', left])
  })

  it.each([
    ['accept', '没有网络，这一步没有做成'],
    ['ask', '没有网络，已存在手机里'],
  ] as const)('%s without a network promises to keep only what was written', (act, title) => {
    expect(offlineWords(act).title).toBe(title)
  })
})
