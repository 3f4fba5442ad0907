import { instantOf, type LocalDate } from '@shared/kernel/local-date'
import {
  filterTasks,
  firstAskedGroup,
  groupOf,
  groupTasks,
  headline,
  helpingGroup,
} from '@/features/worker-tasks/task-groups'
import { aCard, aDeadline, mondayMorning } from './a-case-detail'

const overdue = aCard('overdue', { deadline: aDeadline('2026-11-20', { light: 'red', workdaysLeft: -1 }) })
const today = aCard('today', { deadline: aDeadline('2026-11-23', { light: 'yellow', workdaysLeft: 0 }) })
const tomorrow = aCard('tomorrow', { deadline: aDeadline('2026-11-24', { light: 'yellow', workdaysLeft: 1 }) })
const thursday = aCard('thursday', { deadline: aDeadline('2026-11-26') })
const asked = aCard('asked', {
  deadline: aDeadline('2026-11-20', { light: 'red', paused: true }),
  hint: 'reporterToAnswer',
})

describe('groupOf', () => {
  it.each([
    ['due last Friday', overdue, 'overdue'],
    ['due today', today, 'today'],
    ['yellow, due tomorrow', tomorrow, 'soon'],
    ['green', thursday, 'rest'],
    ['a paused clock is never late', asked, 'rest'],
  ] as const)('%s', (_rule, card, expected) => {
    expect(groupOf(card, mondayMorning)).toBe(expected)
  })

  it('is late one millisecond after the hour, not at it', () => {
    const dueAt = today.deadline.dueAt
    expect([groupOf(today, dueAt), groupOf(today, dueAt + 1)]).toEqual(['today', 'overdue'])
  })
})

describe('headline', () => {
  it.each([
    ['late and due today come first', [overdue, today, thursday], '今天先办 2 件', '1 件已超期，1 件今天 18:00 到期'],
    ['only late', [overdue], '今天先办 1 件', '1 件已超期'],
    ['nothing due today', [tomorrow, thursday], '今天没有到期的', '手上 2 件，最近一件明天到期'],
    ['everything waits for an answer', [asked], '今天没有到期的', '手上 1 件'],
    ['nothing at all', [], '手上没有要办的事', null],
  ] as const)('%s', (_rule, cards, title, detail) => {
    expect(headline(cards, mondayMorning)).toEqual({ title, detail })
  })
})

describe('groupTasks', () => {
  it('lists the groups in the order of what to do first and leaves empty ones out', () => {
    const groups = groupTasks([overdue, tomorrow, thursday, asked], mondayMorning)
    expect(groups.map(group => [group.key, group.rows.map(row => row.id)])).toEqual([
      ['overdue', ['overdue']],
      ['soon', ['tomorrow']],
      ['rest', ['thursday', 'asked']],
    ])
  })

  it('puts the urgent before everything else, whenever they are due', () => {
    const urgent = aCard('urgent', { urgent: true, deadline: aDeadline('2026-11-27') })
    const groups = groupTasks([overdue, thursday, urgent], mondayMorning)
    expect(groups.map(group => [group.key, group.rows.map(row => row.id)])).toEqual([
      ['urgent', ['urgent']],
      ['overdue', ['overdue']],
      ['rest', ['thursday']],
    ])
  })

  it('says the light in words, and by when', () => {
    const rows = groupTasks([overdue, today, tomorrow, thursday, asked], mondayMorning).flatMap(group => group.rows)
    expect(rows.map(row => [row.light, row.lightWords, row.aside])).toEqual([
      ['late', '已超期 1 个工作日', '原定11月20日（周五）'],
      ['soon', '今天 18:00 到期', ''],
      ['soon', '还剩 1 个工作日', '明天前'],
      ['go', '还剩 3 个工作日', '周四前'],
      ['go', '等回答，暂停计时', '等报事人回答'],
    ])
  })

  it('says that an answer is written but still on the device', () => {
    const rows = groupTasks([today, thursday], mondayMorning, new Set(['thursday'])).flatMap(group => group.rows)
    expect(rows.map(row => row.aside)).toEqual(['', '答复写了，还没交'])
  })

  it('names the day of what is due today', () => {
    const now = instantOf('2026-11-23' as LocalDate, '8:00')
    expect(groupTasks([today], now)[0]?.note).toBe('1 件 · 11月23日（周一）')
  })
})

describe('filterTasks', () => {
  const toAccept = aCard('new', { hint: 'acceptFirst' })
  const sentBack = aCard('back', { hint: 'sentBack' })
  it.each([
    ['all', ['thursday', 'asked', 'new', 'back']],
    ['toAccept', ['new', 'back']],
    ['waiting', ['asked']],
  ] as const)('%s', (filter, expected) => {
    expect(filterTasks([thursday, asked, toAccept, sentBack], filter).map(card => card.id)).toEqual(expected)
  })
})

describe('what waits for a decision', () => {
  const deadline = aDeadline('2026-11-20', { answeredAt: mondayMorning })
  const submitted = aCard('submitted', { status: 'deciding', deadline, hint: 'toDecide' })

  it('is never late once the submission has stopped its clock', () => {
    expect(groupOf(submitted, mondayMorning)).toBe('rest')
    const [group] = groupTasks([submitted], mondayMorning)
    expect(group?.rows[0]).toMatchObject({ lightWords: '等决定，不算时间', aside: '请研究决定' })
  })
})

it('lists what somebody else is responsible for by itself', () => {
  const group = helpingGroup([aCard('theirs', { hint: 'acceptFirst' })], mondayMorning)
  expect(group).toMatchObject({ title: '一起办的', note: '1 件', rows: [{ aside: '王芳负责' }] })
})

it('what one was first asked about says who works on it', () => {
  const group = firstAskedGroup([aCard('asked-of-me', { assigneeName: '陈晓' })], mondayMorning)
  expect(group).toMatchObject({ key: 'firstAsked', title: '首问，由您答复', rows: [{ aside: '陈晓在办' }] })
})
