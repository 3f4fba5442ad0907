import type { EventView } from '@shared/cases/case-views'
import { historyOf } from '@/features/resident-cases/history'
import { movedDate, offeredAmounts } from '@/features/worker-case/date-view'
import { aDeadline, aDetail, mondayMorning } from './a-case-detail'

const event = (kind: EventView['kind'], more: Partial<EventView> = {}): EventView => ({
  id: kind,
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
const granted = event('extensionApproved', { note: '鉴定要一周', dueOn: '2026-12-14' })

it.each([
  [10, [2, 3, 5, 7, 10]],
  [15, [3, 5, 7, 10, 15]],
  [5, [2, 3, 5]],
  [1, [1]],
])('at most %i: offered are a few, the most among them', (most, offered) => {
  expect(offeredAmounts(most)).toEqual(offered)
})

describe('a promised date that was moved', () => {
  const events = [event('recategorised', { note: '是纠纷' }), granted, event('progressed', { note: '等着' })]

  it('is said with who, to which day, and why', () => {
    expect(movedDate(aDetail({ events }))).toEqual({
      what: '赵明 同意延长时间，12月14日（周一）前答复',
      why: '原因：鉴定要一周',
    })
  })

  it('is not said of a change that left the day alone, or once it is answered', () => {
    expect(movedDate(aDetail({ events: [event('recategorised', { note: '是纠纷' })] }))).toBeNull()
    const deadline = aDeadline('2026-12-14', { answeredAt: mondayMorning })
    expect(movedDate(aDetail({ events, deadline }))).toBeNull()
  })

  it('stands in the history of the reporter as well, and marks the line', () => {
    const [, line] = historyOf(aDetail({ events, viewer: 'reporter' }), mondayMorning)
    expect(line).toMatchObject({ what: '同意延长时间，12月14日（周一）前答复', why: '原因：鉴定要一周', moved: true })
  })
})
