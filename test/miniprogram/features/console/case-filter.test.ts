import type { LocalDate } from '@shared/kernel/local-date'
import { filterOf, filterParams, sayChoice, withChoice } from '@/features/console/case-filter'
import { usualDays } from '@/features/console/filter-days'

it.each([
  ['nothing', {}, {}],
  ['a light', { light: 'red' }, { light: 'red' }],
  ['a state', { status: 'closed' }, { statuses: ['closed'] }],
  ['days late', { lateBy: '3' }, { lateByWorkdays: 3 }],
  ['switches', { urgent: '1', supervised: '1' }, { urgent: true, supervised: true }],
  ['a number, part of it', { no: 'QH20261122-00' }, { caseNo: 'QH20261122-00' }],
  ['who is responsible', { assignee: 'worker-wang' }, { assigneeId: 'worker-wang' }],
  [
    'days of registration',
    { days: '2026-11-01..2026-11-30' },
    { registeredFrom: '2026-11-01', registeredTo: '2026-11-30' },
  ],
  ['days from behind', { days: '2026-11-30..2026-11-01' }, {}],
  ['a day that there is not', { days: '2026-02-30..2026-03-01' }, {}],
  ['half of the days', { days: '2026-11-01' }, {}],
  ['a light that there is not', { light: 'blue', urgent: '1' }, { urgent: true }],
  ['days that are no number', { lateBy: 'many' }, {}],
  ['a number that is none', { no: '小区北门' }, {}],
])('reads %s from an address', (_what, params, filter) => {
  expect(filterOf(params).filter).toEqual(filter)
})

it('orders by due unless the address says otherwise', () => {
  expect(filterOf({}).order).toBe('due')
  expect(filterOf({ order: 'created' }).order).toBe('created')
  expect(filterOf({ order: 'random' }).order).toBe('due')
})

it('leaves the place and the case in an address alone', () => {
  expect(filterParams({ scope: 's', case: 'c', light: 'red', no: '' })).toEqual({ light: 'red' })
})

it.each([
  ['a closed case has no light', { light: 'red', lateBy: '3' }, 'status', 'closed', { status: 'closed' }],
  ['what has a light is open', { status: 'closed', urgent: '1' }, 'light', 'red', { urgent: '1', light: 'red' }],
  ['an open state keeps its light', { light: 'red' }, 'status', 'handling', { light: 'red', status: 'handling' }],
  ['a chip taken away', { light: 'red', urgent: '1' }, 'light', undefined, { urgent: '1' }],
] as const)('%s', (_rule, before, key, value, after) => {
  expect(withChoice(before, key, value)).toEqual(after)
})

const today = '2026-11-23' as LocalDate

it.each([
  ['light', 'red', '超期'],
  ['lateBy', '3', '超期 3 个工作日以上'],
  ['no', 'QH2026', '编号 QH2026'],
  ['assignee', 'worker-wang', '王芳 在办'],
  ['days', '2026-11-23..2026-11-23', '今天报的'],
  ['days', '2026-11-01..2026-11-23', '11月1日（周日）到今天报的'],
] as const)('says %s %s in words', (key, value, said) => {
  expect(sayChoice(key, value, { today, assigneeName: '王芳' })).toBe(said)
})

it('says that somebody is chosen before the name is there', () => {
  expect(sayChoice('assignee', 'worker-wang', { today, assigneeName: null })).toBe('选中的人在办')
})

it('offers the days that are asked for most', () => {
  expect(usualDays(today).map(each => each.value)).toEqual([
    '2026-11-23..2026-11-23',
    '2026-11-22..2026-11-22',
    '2026-11-17..2026-11-23',
    '2026-10-24..2026-11-23',
    '2026-11-01..2026-11-30',
    '2026-10-01..2026-10-31',
  ])
})
