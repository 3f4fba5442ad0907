import { decisionView, levelLine, submissionOf } from '@/features/worker-case/hands-view'
import { shareLines } from '@/features/worker-case/upward-view'
import { aDeadline, aDetail, mondayMorning } from './a-case-detail'

const hour = 3_600_000

describe('the level that has it', () => {
  it.each([
    ['has time', mondayMorning + hour, '这一级的时间到 今天 10:12'],
    ['has used it up', mondayMorning - hour, '这一级的时间 今天 8:12 已经用完，请办好或交给上一级'],
    ['has no share', null, null],
    ['has all the rest', aDeadline('2026-11-26').dueAt, null],
  ])('%s', (_rule, levelUntil, expected) => {
    expect(levelLine(aDetail({ levelUntil }), mondayMorning)).toBe(expected)
  })

  it('has nothing to be told once the clock has stopped', () => {
    const deadline = aDeadline('2026-11-26', { answeredAt: mondayMorning })
    expect(levelLine(aDetail({ levelUntil: mondayMorning + hour, deadline }), mondayMorning)).toBeNull()
  })
})

it('shows the share before it is passed up', () => {
  const level = { kind: 'person', name: '赵明', share: 0.1, shareDueAt: mondayMorning + hour } as const
  expect(shareLines(level, mondayMorning)).toBe('这一级有全部时间的 10%，到 今天 10:12')
  expect(shareLines({ ...level, shareDueAt: null }, mondayMorning)).toBe('这一级没有单独的时间')
})

describe('a decision', () => {
  const submitted = { deskName: '街道工作站', submittedAt: mondayMorning, text: null, decidedAt: null }

  it('is awaited, then said with its day', () => {
    expect(decisionView({ decision: submitted }, mondayMorning)).toEqual({
      title: '街道工作站正在研究',
      text: '今天 9:12 提交给街道工作站，还没有决定',
      when: null,
    })
    const decision = { ...submitted, text: '由物业更换', decidedAt: mondayMorning }
    expect(decisionView({ decision }, mondayMorning)).toMatchObject({
      title: '街道工作站的决定',
      text: '由物业更换',
      when: '今天 9:12 定的',
    })
    expect(decisionView({ decision: null }, mondayMorning)).toBeNull()
  })

  it('belongs to what was submitted last', () => {
    const event = (id: string, name: string, note: string) => ({
      ...aDetail().events[0],
      id,
      kind: 'submittedForDecision' as const,
      actor: { kind: 'staff' as const, name },
      note,
    })
    const events = [event('e1', '王芳', '第一次'), event('e2', '陈晓', '第二次')] as never
    expect(submissionOf({ events })).toEqual({ byName: '陈晓', asked: '第二次' })
  })
})
