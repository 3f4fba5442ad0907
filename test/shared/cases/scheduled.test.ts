import { applyEvent } from '@shared/cases/apply-event'
import type { Case } from '@shared/cases/case'
import { pauseClock, stopClock } from '@shared/cases/case-clock'
import type { NewEvent } from '@shared/cases/case-event'
import { scheduled } from '@shared/cases/scheduled'
import { aCase, workTime } from '../../support/a-case'
import { beijing } from '../../support/fixed-clock'

const staff = { kind: 'staff', personId: 'worker-wang', name: '王芳' } as const
const having = (current: Case, kind: NewEvent['kind'], more: Partial<NewEvent> = {}): Case =>
  applyEvent(current, { id: kind, kind, at: beijing('2026-11-24T10:00'), actor: staff, note: null, ...more })

const registered = aCase()
const accepted = having(registered, 'accepted')
const at = beijing('2026-11-24T10:00')

it.each<[string, Case, yellowAt: number | null]>([
  ['registered, five working days', registered, beijing('2026-11-30T09:00')],
  ['worked on', accepted, beijing('2026-11-30T09:00')],
  ['waiting for the reporter', having(accepted, 'asked', { deadline: pauseClock(accepted.deadline, at) }), null],
  [
    'submitted for decision, which does not stop this clock',
    having(accepted, 'submittedForDecision'),
    beijing('2026-11-30T09:00'),
  ],
  ['answered', having(accepted, 'resolved', { deadline: stopClock(accepted.deadline, at, workTime) }), null],
  ['refused', having(registered, 'rejected'), null],
])('the light turns yellow: %s', (_state, current, yellowAt) => {
  expect(scheduled(current, workTime).yellowAt).toBe(yellowAt)
})

it('is the same case when nothing is to be set', () => {
  const once = scheduled(registered, workTime)
  expect(once).not.toBe(registered)
  expect(scheduled(once, workTime)).toBe(once)
})
