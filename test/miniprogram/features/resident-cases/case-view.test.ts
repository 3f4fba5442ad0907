import type { DeadlineView } from '@shared/cases/case-deadline'
import type { CaseDetail, EventView } from '@shared/cases/case-views'
import { instantOf, type LocalDate, type TimeOfDay } from '@shared/kernel/local-date'
import { groupCases, nextDue } from '@/features/resident-cases/case-list'
import { badgeOf, refusalOf } from '@/features/resident-cases/case-view'
import { historyOf } from '@/features/resident-cases/history'

const at = (day: string, time: TimeOfDay) => instantOf(day as LocalDate, time)
const deadline = (more: Partial<DeadlineView> = {}): DeadlineView => ({
  limit: { amount: 5, unit: 'workdays' },
  extended: 0,
  startedAt: at('2026-11-22', '09:41'),
  dueAt: at('2026-11-27', '18:00'),
  dueOn: '2026-11-27',
  provisional: false,
  paused: false,
  light: 'green',
  workdaysLeft: 4,
  answeredAt: null,
  workdaysEarly: null,
  ...more,
})
const monday = at('2026-11-23', '10:00')
const answeredThursday = { answeredAt: at('2026-11-26', '16:20'), workdaysEarly: 1 }

describe('the first line', () => {
  it.each([
    ['running', {}, monday, 'go', '还剩 4 个工作日', null],
    ['the last day', { light: 'yellow', workdaysLeft: 0 }, at('2026-11-27', '09:00'), 'soon', '今天 18:00 到期', null],
    ['late', { light: 'red', workdaysLeft: -1 }, at('2026-11-30', '09:00'), 'late', '已超期 1 个工作日', null],
    ['asked', { paused: true }, monday, 'go', '等您回答', '等您回答期间不算时间'],
    ['answered early', answeredThursday, monday, 'go', '已按时答复', '早了 1 个工作日'],
    [
      'answered on the day',
      { answeredAt: at('2026-11-27', '17:00'), workdaysEarly: 0 },
      monday,
      'go',
      '已按时答复',
      '当天期限内',
    ],
    [
      'answered late',
      { answeredAt: at('2026-11-30', '09:00'), workdaysEarly: -1 },
      monday,
      'late',
      '晚了，已答复',
      '晚了 1 个工作日',
    ],
  ] as const)('%s', (_name, more, now, light, words, aside) => {
    expect(badgeOf({ deadline: deadline(more), status: 'handling' }, now)).toEqual({ light, words, aside })
  })
})

describe('the first line about what was never answered', () => {
  const stopped = deadline({ answeredAt: monday })
  it.each([
    ['withdrawn', stopped, '您撤回了'],
    ['rejected', stopped, '不能办，请看原因'],
    ['merged', stopped, '并到另一件一起办'],
    ['archived', stopped, '已归档'],
    ['deciding', stopped, '已提交研究决定'],
    ['deciding', deadline(), '还剩 4 个工作日'],
  ] as const)('%s', (status, clock, words) => {
    expect(badgeOf({ deadline: clock, status }, monday)).toEqual({ light: 'go', words, aside: null })
  })
})

const event = (kind: EventView['kind'], more: Partial<EventView> = {}): EventView => ({
  id: kind,
  kind,
  at: monday,
  actor: { kind: 'staff', name: '王芳' },
  note: null,
  assigneeName: null,
  otherName: null,
  dueOn: null,
  feedback: null,
  rating: null,
  photos: [],
  ...more,
})

describe('the history', () => {
  const detail = {
    reply: null,
    route: {
      place: 'scannedGrid',
      duty: 'owner',
      gridName: '第七网格',
      personName: '王芳',
      coversFor: null,
      deskName: null,
    },
    events: [
      event('registered', { actor: { kind: 'you', name: '' } }),
      event('dispatched', { actor: { kind: 'system', name: '' }, assigneeName: '王芳' }),
      event('accepted'),
      event('contactRevealed', { note: '约上门时间' }),
      event('resolved', { note: '换好了' }),
    ],
  } as unknown as CaseDetail
  const lines = historyOf(detail, monday).map(({ who, what, why }) => `${who} ${what}｜${why ?? ''}`)

  it('is newest first, and one line tells both the report and who got it, and why', () => {
    expect(lines).toEqual([
      '王芳 答复了您｜换好了',
      '王芳 看过您的手机号｜原因：约上门时间',
      '王芳 已经受理，开始办了｜',
      '您 报了这件事，交给 王芳｜原因：地点在第七网格，这里由王芳负责',
    ])
  })

  it('does not repeat the reply that stands above it', () => {
    const replied = { ...detail, reply: { text: '换好了', at: monday, byName: '王芳', photoUrl: null } }
    expect(historyOf(replied, monday)[0]).toMatchObject({ what: '答复了您', why: null })
  })

  it('shows a later dispatch as a line of its own', () => {
    const again = { ...detail, events: [...detail.events, event('reopened'), event('dispatched', { id: 'again' })] }
    expect(historyOf(again as CaseDetail, monday)[0]).toMatchObject({ what: '派给了负责的人' })
  })
})

const card = (id: string, more: object = {}) =>
  ({
    id,
    caseNo: id,
    title: '井盖松动',
    placeLabel: '桂花苑',
    status: 'handling',
    urgent: false,
    deadline: deadline(),
    createdAt: 0,
    assigneeName: '王芳',
    hint: null,
    ...more,
  }) as Parameters<typeof groupCases>[0][number]

describe('own cases', () => {
  it('are awaited or answered; the hint stands beside the badge', () => {
    const answered = card('b', { status: 'answered', hint: 'rate', deadline: deadline(answeredThursday) })
    const { open, done } = groupCases([card('a'), answered], monday)
    expect(open.map(each => [each.id, each.aside])).toEqual([['a', '11月27日（周五）前答复']])
    expect(done.map(each => [each.id, each.aside])).toEqual([['b', '等您评价']])
  })

  it('do not repeat a promise whose day has passed', () => {
    const late = card('late', { deadline: deadline({ light: 'red', workdaysLeft: -1 }) })
    const tuesday = at('2026-12-01', '09:00')
    expect(groupCases([late], tuesday).open[0]?.aside).toBe('本该11月27日（周五）答复')
  })

  it('say on the landing page only the one that is due first', () => {
    const sooner = card('sooner', { deadline: deadline({ dueAt: at('2026-11-24', '18:00') }) })
    expect(nextDue([card('a'), sooner, card('done', { deadline: deadline(answeredThursday) })])?.id).toBe('sooner')
    expect(nextDue([card('done', { deadline: deadline(answeredThursday) })])).toBeNull()
  })
})

describe('a refusal', () => {
  const refused = {
    status: 'rejected',
    reopenUntil: at('2026-12-08', '23:59'),
    acts: ['reopen'],
    events: [event('rejected', { note: '自家门内的灯', actor: { kind: 'staff', name: '赵明' } })],
  } as unknown as CaseDetail

  it('says why, who and until when it may be contested', () => {
    expect(refusalOf(refused, monday)).toEqual({
      reason: '自家门内的灯',
      by: '赵明 · 今天 10:00',
      contest: '觉得应该办，12月8日（周二）前可以要求重新办',
    })
  })

  it('offers no way back when there is none, and is nothing once it is handled again', () => {
    expect(refusalOf({ ...refused, acts: [] }, monday)?.contest).toBeNull()
    expect(refusalOf({ ...refused, status: 'dispatched' }, monday)).toBeNull()
  })
})
