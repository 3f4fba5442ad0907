import { caseEventKinds } from '@shared/cases/case-event'
import { caseStatuses } from '@shared/cases/case-status'
import { canHappen, transitionFor, transitions } from '@shared/cases/transitions'

describe('the lifecycle table', () => {
  it.each([
    ['the worker takes a new case', 'accepted', 'staff', 'dispatched', 'handling'],
    ['the desk takes what was sent back to it', 'accepted', 'staff', 'sentBack', 'handling'],
    ['a question pauses the work', 'asked', 'staff', 'handling', 'waiting'],
    ['the answer resumes it', 'askAnswered', 'reporter', 'waiting', 'handling'],
    ['an answer may come without the reporter', 'resolved', 'staff', 'waiting', 'answered'],
    ['fifteen days without a word close it', 'closed', 'system', 'answered', 'closed'],
    ['what broke again is reopened', 'reopened', 'reporter', 'closed', 'dispatched'],
    ['an open question survives a transfer', 'transferred', 'staff', 'waiting', 'same'],
  ] as const)('%s', (_rule, kind, by, from, to) => {
    expect(transitionFor({ kind, actor: { kind: by } }, from)?.to).toBe(to)
  })

  it.each([
    ['nothing is answered before it is accepted', 'resolved', 'staff', 'dispatched'],
    ['nobody but the reporter rates', 'rated', 'staff', 'answered'],
    ['staff cannot reopen what is still open', 'reopened', 'staff', 'handling'],
    ['a closed case is not transferred', 'transferred', 'staff', 'closed'],
    ['a phone is not revealed once closed', 'contactRevealed', 'staff', 'closed'],
    ['an open case is not closed behind the reporter', 'closed', 'system', 'handling'],
    ['nothing is registered twice', 'registered', 'reporter', 'dispatched'],
  ] as const)('%s', (_rule, kind, by, from) => {
    expect(transitionFor({ kind, actor: { kind: by }, rating: 'fair' }, from)).toBeUndefined()
  })

  it('lets a rating decide whether the case closes', () => {
    const rated = (rating: 'satisfied' | 'fair' | 'unsatisfied') =>
      transitionFor({ kind: 'rated', actor: { kind: 'reporter' }, rating }, 'answered')?.to
    expect([rated('satisfied'), rated('fair'), rated('unsatisfied')]).toEqual(['closed', 'closed', 'same'])
  })

  it('has a row for every event, and no two rows for one event, state, side and rating', () => {
    expect(new Set(transitions.map(row => row.event))).toEqual(new Set(caseEventKinds))
    for (const row of transitions) {
      for (const from of row.from) {
        for (const kind of row.by) {
          for (const rating of row.rated ?? [undefined]) {
            expect(transitionFor({ kind: row.event, actor: { kind }, rating }, from)).toBe(row)
          }
        }
      }
    }
  })

  it('leaves no state without a way on, and every way leads to a state', () => {
    for (const status of caseStatuses) {
      expect([status, transitions.some(row => row.from.includes(status))]).toEqual([status, status !== 'archived'])
    }
    expect(canHappen('reopened', 'closed')).toBe(true)
    expect(canHappen('accepted', 'closed')).toBe(false)
  })
})
