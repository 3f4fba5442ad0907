import { applyEvent } from '@shared/cases/apply-event'
import type { Case } from '@shared/cases/case'
import { pauseClock, reclassifyClock, resumeClock, stopClock } from '@shared/cases/case-clock'
import type { NewEvent } from '@shared/cases/case-event'
import { judge } from '@shared/cases/dry-run'
import { enterLevel, resumeShare } from '@shared/cases/ladder-place'
import { type DeadlineRules, shippedRules } from '@shared/deadlines/rules'
import { feedback2510 } from '@shared/deadlines/shipped-policies'
import { aCase, workTime } from '../../support/a-case'
import { beijing } from '../../support/fixed-clock'

/** Long after: what is not stopped is late by then. */
const now = beijing('2026-12-31T12:00')
const { ladder } = shippedRules
const staff = { kind: 'staff', personId: 'worker-wang', name: '王芳' } as const
const event = (kind: NewEvent['kind'], at: number, more: Partial<NewEvent> = {}): NewEvent => ({
  id: `${kind}-${at}`,
  kind,
  at,
  actor: staff,
  note: null,
  ...more,
})
type Step = (current: Case) => Case
const caseAfter = (...steps: readonly Step[]): Case => steps.reduce((current, step) => step(current), aCase())
const accepted: Step = current => applyEvent(current, event('accepted', beijing('2026-11-23T10:00')))

/** The community's desk takes it on. */
const escalated =
  (when: string): Step =>
  current => {
    const at = beijing(when)
    return applyEvent(
      current,
      event('escalated', at, { ladder: enterLevel(2, at, current.deadline, ladder, workTime) }),
    )
  }

const toDepartment =
  (when: string): Step =>
  current => {
    const at = beijing(when)
    const department = { code: 'roads', name: '住建局', sentBy: { kind: 'person', id: 'worker-wang' } } as const
    const place = enterLevel(3, at, current.deadline, ladder, workTime, department)
    return applyEvent(current, event('transferred', at, { ladder: place }))
  }

const asked =
  (from: string, to: string): Step =>
  current => {
    const paused = pauseClock(current.deadline, beijing(from))
    const waiting = applyEvent(current, event('asked', beijing(from), { note: '几楼？', deadline: paused }))
    const at = beijing(to)
    const deadline = resumeClock(paused, at, workTime)
    const goingOn = { deadline, ladder: resumeShare(waiting.ladder, paused, at, workTime) }
    return applyEvent(waiting, event('askAnswered', at, { actor: { kind: 'reporter' }, ...goingOn }))
  }

/** What is recorded without touching the share, as a hand-over to a colleague on the same level. */
const handedOver =
  (when: string): Step =>
  current =>
    applyEvent(current, event('transferred', beijing(when), { ladder: { ...current.ladder } }))

const recategorised =
  (when: string): Step =>
  current => {
    const at = beijing(when)
    const deadline = reclassifyClock(current.deadline, feedback2510, 'complex', at, workTime)
    const { level, enteredAt } = current.ladder
    const place = enterLevel(level, enteredAt, deadline, ladder, workTime)
    return applyEvent(current, event('recategorised', at, { categoryId: 'dispute', deadline, ladder: place }))
  }

/** Whoever was handed the case accepts it first. */
const resolved =
  (when: string): Step =>
  current => {
    const at = beijing(when)
    const taken =
      current.status === 'dispatched' ? applyEvent(current, event('accepted', at, { id: `again-${at}` })) : current
    return applyEvent(taken, event('resolved', at, { deadline: stopClock(taken.deadline, at, workTime) }))
  }

const shareOf = (level: number, share: number): DeadlineRules => ({
  ...shippedRules,
  ladder: ladder.map((step, i) => (i === level ? { ...step, share } : step)),
})
const departments = (share: number, roads: Readonly<Record<string, number>> = {}): DeadlineRules => ({
  ...shippedRules,
  policies: shippedRules.policies.map(policy => ({
    ...policy,
    departments: { share, shareOf: roads },
  })),
})
const longer: DeadlineRules = {
  ...shippedRules,
  policies: shippedRules.policies.map(policy => ({
    ...policy,
    limits: { ...policy.limits, normal: { ...policy.limits.normal, amount: 8 } },
  })),
}

const inTime = { level: false, department: false }
const level = { level: true, department: false }
const department = { level: false, department: true }

describe('the shares of the time, counted again', () => {
  // Five working days from Tuesday the 24th: the worker's half is over on Thursday the 26th at noon.
  const worker = caseAfter(accepted, resolved('2026-11-26T10:00'))
  const slowWorker = caseAfter(accepted, resolved('2026-11-27T10:00'))
  const community = caseAfter(accepted, escalated('2026-11-24T10:00'), resolved('2026-11-25T12:00'))
  const byDepartment = caseAfter(accepted, toDepartment('2026-11-24T10:00'), resolved('2026-11-25T17:00'))
  const paused = caseAfter(accepted, asked('2026-11-24T09:00', '2026-11-26T09:00'), resolved('2026-11-27T10:00'))

  it.each([
    ['a worker within the share', worker, shippedRules, inTime, inTime],
    ['a worker with less of it', worker, shareOf(0, 0.3), inTime, level],
    ['a worker over the share', slowWorker, shippedRules, level, level],
    ['a worker with more of it', slowWorker, shareOf(0, 0.8), level, inTime],
    ['a longer whole', slowWorker, longer, level, inTime],
    ['another level’s share', slowWorker, shareOf(2, 0.9), level, level],
    ['a desk above over its share', community, shippedRules, level, level],
    ['a desk above with more of it', community, shareOf(2, 0.4), level, inTime],
    ['a department over its share', byDepartment, shippedRules, department, department],
    ['departments with more of it', byDepartment, departments(0.4), department, inTime],
    ['one department with more of it', byDepartment, departments(0.1, { roads: 0.4 }), department, inTime],
    ['one department with less of it', byDepartment, departments(0.4, { roads: 0.1 }), department, department],
    ['a question, which does not count', paused, shippedRules, inTime, inTime],
    ['a question, which moves a smaller share too', paused, shareOf(0, 0.3), inTime, inTime],
    ['a question, with much less of the share', paused, shareOf(0, 0.1), inTime, level],
    [
      'a hand-over on the level after a question',
      caseAfter(
        accepted,
        asked('2026-11-24T09:00', '2026-11-26T09:00'),
        handedOver('2026-11-26T10:00'),
        resolved('2026-11-30T10:00'),
      ),
      shippedRules,
      inTime,
      inTime,
    ],
    [
      'another class before the share was over',
      caseAfter(accepted, recategorised('2026-11-25T10:00'), resolved('2026-11-30T10:00')),
      shippedRules,
      inTime,
      inTime,
    ],
    ['one that is open still', caseAfter(accepted), shippedRules, level, level],
    ['one that is open still, with all of the time', caseAfter(accepted), shareOf(0, 1), level, inTime],
    ['a share of the whole, late with the whole only', slowWorker, shareOf(0, 1), level, inTime],
  ] as const)('%s', (_what, current, edited, were, would) => {
    expect(judge(current, edited, now, workTime).shares).toEqual({ were, would })
  })

  it('cannot be counted when a level that had it is gone from the ladder', () => {
    const gone = { ...shippedRules, ladder: ladder.filter(step => step.nodesUp !== 1) }
    expect(judge(community, gone, now, workTime)).toEqual({ wasLate: false, wouldBeLate: false, shares: null })
    expect(judge(worker, gone, now, workTime).shares).toEqual({ were: inTime, would: inTime })
  })
})
