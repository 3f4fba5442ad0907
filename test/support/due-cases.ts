import { applyEvent } from '@shared/cases/apply-event'
import type { Case } from '@shared/cases/case'
import { pauseClock, reopenUntilOf, stopClock } from '@shared/cases/case-clock'
import type { NewEvent } from '@shared/cases/case-event'
import { scheduled } from '@shared/cases/scheduled'
import { aCase, workTime } from './a-case'
import { beijing } from './fixed-clock'
import { codes } from './small-territory'

const worker = { kind: 'staff', personId: 'worker-wang', name: '王芳' } as const

const having = (current: Case, kind: NewEvent['kind'], at: string, more: Partial<NewEvent> = {}): Case =>
  applyEvent(current, { id: `${kind}-${at}`, kind, at: beijing(at), actor: worker, note: null, ...more })

/** Cases of Monday 23 November 2026 that meet everything which falls due later, as they are stored. */
export function dueCases(): readonly Case[] {
  const untouched = aCase()
  const handled = having(untouched, 'accepted', '2026-11-23T10:00')
  const asked = having(handled, 'asked', '2026-11-24T10:00', {
    note: '是几楼？',
    deadline: pauseClock(handled.deadline, beijing('2026-11-24T10:00')),
  })
  const answeredAt = beijing('2026-11-24T16:20')
  const answered = having(handled, 'resolved', '2026-11-24T16:20', {
    note: '修好了',
    deadline: stopClock(handled.deadline, answeredAt, workTime),
    reopenUntil: reopenUntilOf(answeredAt),
  })
  const outside: Case = {
    ...untouched,
    gridCode: null,
    orgPath: [codes.county, codes.street, codes.osmanthus],
    assignee: { kind: 'desk', id: codes.osmanthus, name: '桂花社区工作站' },
  }
  return Object.entries({ untouched, handled, asked, answered, outside }).map(([name, made], place) => ({
    ...scheduled(made, workTime),
    _id: `case-${name}`,
    caseNo: `QH20261123-000${place + 1}`,
  }))
}
