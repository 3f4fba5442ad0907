import { applyEvent } from '@shared/cases/apply-event'
import type { Case } from '@shared/cases/case'
import { pauseClock, resumeClock, stopClock } from '@shared/cases/case-clock'
import type { NewEvent } from '@shared/cases/case-event'
import { nextCheckpoint } from '@shared/cases/checkpoints'
import { scheduled } from '@shared/cases/scheduled'
import type { Known } from '../../../scripts/simulate/invariants/invariant'
import { aCase, workTime } from '../../support/a-case'
import { beijing } from '../../support/fixed-clock'
import { orgUnits, people } from '../../support/small-territory'

/** People and desks of the small territory; the sweep has run until `sweptAt`. */
const knownUntil = (sweptAt: number): Known => ({
  people: new Map(people.map(each => [each._id, each])),
  desks: new Map(orgUnits.map(unit => [unit.code, unit])),
  sweptAt,
  outages: [],
})

const wang: NewEvent['actor'] = { kind: 'staff', personId: 'worker-wang', name: '王芳' }

const act = (id: string, kind: NewEvent['kind'], at: string, more: Partial<NewEvent> = {}): NewEvent => ({
  id,
  kind,
  at: beijing(at),
  actor: wang,
  note: '…',
  ...more,
})

/** What the sweep does by an instant, each at its own time. */
function swept(current: Case, until: number): Case {
  const due = nextCheckpoint(current, workTime)
  return due && due.at <= until ? swept(applyEvent(current, due.event), until) : current
}

/** Asked and answered on the way, then late for a week, then solved: a log in which every invariant has something to say. */
export function aLateCase(): { readonly stored: Case; readonly known: Known } {
  const until = beijing('2026-12-10T20:00')
  const accepted = applyEvent(aCase(), act('accepted-1', 'accepted', '2026-11-23T10:00'))
  const asked = applyEvent(
    accepted,
    act('asked-1', 'asked', '2026-11-24T10:00', {
      deadline: pauseClock(accepted.deadline, beijing('2026-11-24T10:00')),
    }),
  )
  const answered = applyEvent(
    asked,
    act('answered-1', 'askAnswered', '2026-11-25T10:00', {
      actor: { kind: 'reporter' },
      deadline: resumeClock(asked.deadline, beijing('2026-11-25T10:00'), workTime),
    }),
  )
  const late = swept(answered, beijing('2026-12-09T09:00'))
  const solved = applyEvent(
    late,
    act('resolved-1', 'resolved', '2026-12-09T10:00', {
      deadline: stopClock(late.deadline, beijing('2026-12-09T10:00'), workTime),
      reopenUntil: beijing('2026-12-24T23:59'),
    }),
  )
  return { stored: scheduled(solved, workTime), known: knownUntil(until) }
}
