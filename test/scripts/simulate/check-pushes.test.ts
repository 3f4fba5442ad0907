import type { InboxMessage } from '@shared/inbox/actions'
import type { Push } from '@shared/push/push'
import type { AcceptedMessage } from '../../../local-cloud/wechat/accepted'
import { pushViolations } from '../../../scripts/simulate/invariants/check-pushes'

const message: InboxMessage = {
  _id: 'm1',
  personId: 'p1',
  kind: 'caseAssigned',
  caseId: 'c1',
  title: '',
  actorName: '',
  at: 1,
  readAt: null,
  pushAt: null,
}
const push: Push = {
  _id: 'm1',
  personId: 'p1',
  groupOf: null,
  kind: 'caseAssigned',
  caseId: 'c1',
  at: 1,
  orgPath: [],
  state: 'sent',
  why: null,
  dueAt: null,
  claim: null,
  attempts: 1,
  receipts: [{ channel: 'employee', at: 2, outcome: 'sent', code: null }],
  watchAt: null,
}
const taken: AcceptedMessage = { at: 2, channel: 'employee', to: 'p1', templateId: 't', data: {}, page: null }

describe('what went out of the app', () => {
  it.each([
    ['sent once', [message], [push], [taken]],
    ['two sent as one', [message], [push, { ...push, _id: 'm2' }], [taken]],
    ['still in the queue', [{ ...message, pushAt: 1 }], [], []],
    ['of a kind that is not pushed', [{ ...message, kind: 'caseAccepted' as const }], [], []],
    ['to somebody unknown', [{ ...message, personId: 'tag:x' }], [], []],
    ['waiting', [message], [{ ...push, state: 'waiting' as const, dueAt: 9, receipts: [] }], []],
    ['maybe sent', [message], [{ ...push, state: 'uncertain' as const, receipts: [] }], [taken]],
  ])('%s: nothing is wrong', (_what, inbox, pushes, accepted) => {
    expect(pushViolations(inbox, pushes, accepted)).toEqual([])
  })

  it.each([
    ['sent twice', [message], [push], [taken, taken], 'no message twice'],
    [
      'sent although refused',
      [message],
      [{ ...push, state: 'refused' as const, why: 'refused' as const }],
      [taken],
      'no message twice',
    ],
    ['never pushed', [message], [], [], 'has a receipt or is waiting'],
    ['sent without a receipt', [message], [{ ...push, receipts: [] }], [taken], 'has a receipt or is waiting'],
    [
      'waiting for nothing',
      [message],
      [{ ...push, state: 'waiting' as const, dueAt: null }],
      [],
      'has a receipt or is waiting',
    ],
    ['ended and due', [message], [{ ...push, dueAt: 9 }], [taken], 'has a receipt or is waiting'],
    [
      'dropped without a reason',
      [message],
      [{ ...push, state: 'dropped' as const }],
      [],
      'has a receipt or is waiting',
    ],
  ])('%s is found', (_what, inbox, pushes, accepted, expected) => {
    expect(pushViolations(inbox, pushes, accepted).join()).toContain(expected)
  })
})
