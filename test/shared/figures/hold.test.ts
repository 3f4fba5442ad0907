import type { Case } from '@shared/cases/case'
import { holdOf } from '@shared/figures/hold'
import { aCase } from '../../support/a-case'
import { beijing } from '../../support/fixed-clock'

const now = beijing('2026-11-30T10:00')
const order = { reason: null, orderedAt: now - 2, byName: '周岚', replyBy: now + 1, reply: null, acceptedAt: null }
const desk = { kind: 'desk', id: '610999001', name: '城南街道办' } as const
const asked = { amount: 2, reason: '', at: 0, by: { personId: 'worker-wang', name: '王芳' }, decider: desk }
const decision = { desk, submittedAt: 0, text: null, decidedAt: null }
const handling = { status: 'handling' } as const

it.each<[string, Partial<Case>, hold: string, by: string]>([
  ['nobody has taken it on', {}, 'acceptance', '王芳'],
  ['somebody works on it', handling, 'person', '王芳'],
  ['a desk has it', { ...handling, assignee: desk }, 'desk', '城南街道办'],
  ['it was sent back to a desk', { status: 'sentBack', assignee: desk }, 'newHands', '城南街道办'],
  ['the reporter is asked', { status: 'waiting' }, 'reporter', ''],
  ['the reporter is asked, whoever is away', { status: 'waiting', assignee: away() }, 'reporter', ''],
  ['more time was asked for', { ...handling, extension: asked }, 'extensionDecision', '城南街道办'],
  ['it was submitted for decision', { status: 'deciding', decision }, 'decision', '城南街道办'],
  ['the result is there', { status: 'telling' }, 'telling', '王芳'],
  ['who has it is on leave', { ...handling, assignee: away() }, 'awayPerson', '陈晓'],
  ['who should take it on is on leave', { assignee: away() }, 'awayPerson', '陈晓'],
  ['督办 waits for a reply', { ...handling, supervision: order }, 'reply', '王芳'],
  ['the reply is late', { ...handling, supervision: { ...order, replyBy: now - 1 } }, 'lateReply', '王芳'],
  [
    'the reply is there',
    { ...handling, supervision: { ...order, reply: { text: '', at: 1, byName: '' } } },
    'verdict',
    '周岚',
  ],
  ['the order is settled', { ...handling, supervision: { ...order, acceptedAt: 2 } }, 'person', '王芳'],
])('when %s', (_when, more, hold, by) => {
  expect(holdOf({ ...aCase(), ...more }, now, new Set(['worker-chen']))).toEqual({ hold, by })
})

function away() {
  return { kind: 'person', id: 'worker-chen', name: '陈晓' } as const
}
