import type { Supervision } from '@shared/cases/case-parts'
import type { Me } from '@shared/people/person'
import { entriesOf } from '@/features/station-desk/entries'
import { supervisionLine } from '@/features/station-desk/supervision-view'
import { supervisionOf } from '@/features/worker-case/supervision-view'
import { beijing } from '../../support/fixed-clock'
import { aCard, aDeadline } from './a-case-detail'

const now = beijing('2026-11-23T10:00')
const ordered: Supervision = {
  reason: '居民又来问了',
  orderedAt: beijing('2026-11-23T09:00'),
  byName: '周岚',
  replyBy: beijing('2026-11-25T18:00'),
  reply: null,
  acceptedAt: null,
}
const reply = { text: '今天下午装', at: now, byName: '王芳' }

describe('a 督办 order on the page of a case', () => {
  it.each([
    ['waits for the reply', ordered, now, { light: 'soon', now: '请在 11月25日（周三）18:00 前回复' }],
    ['is late', ordered, ordered.replyBy + 1, { light: 'late', now: '应在 今天 18:00 前回复，已经过了' }],
    ['is replied', { ...ordered, reply }, now, { light: null, now: null, reply: { text: '今天下午装' } }],
    ['is settled', { ...ordered, reply, acceptedAt: now }, now, { light: null, now: '督办已了结，今天 10:00' }],
    ['of the sweep has no name', { ...ordered, byName: null }, now, { by: '超期后自动开的督办单' }],
  ] as const)('%s', (_rule, supervision, at, expected) => {
    expect(supervisionOf(supervision, at)).toMatchObject(expected)
  })
})

describe('a line of the supervisor', () => {
  const card = aCard('late', { deadline: aDeadline('2026-11-20', { light: 'red', workdaysLeft: -1 }) })
  it.each([
    ['no order yet', null, now, '还没有督办'],
    ['waiting', ordered, now, '等回复，11月25日（周三）18:00前'],
    ['late', ordered, ordered.replyBy + 1, '逾期没有回复'],
    ['replied', { ...ordered, reply }, now, '回复了，等您看'],
  ] as const)('%s', (_rule, supervision, at, status) => {
    const line = supervisionLine({ ...card, supervision }, at)
    expect(line).toMatchObject({ status, light: 'late', lightWords: '已超期 1 个工作日' })
  })
})

it.each([
  ['supervisor', true],
  ['leader', true],
  ['station', true],
  ['worker', false],
  ['admin', false],
] as const)('the desk of a %s has the supervision page: %s', (role, has) => {
  const me = { roles: [{ role, scope: 'x' }], scopeNames: [] } as unknown as Me
  expect(entriesOf(me).some(entry => entry.route === 'stationSupervision')).toBe(has)
})
