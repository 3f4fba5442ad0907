import { filterOf, filterParams, sayChoice, withChoice } from '@/features/console/case-filter'

it.each([
  ['nothing', {}, {}],
  ['a light', { light: 'red' }, { light: 'red' }],
  ['a state', { status: 'closed' }, { statuses: ['closed'] }],
  ['days late', { lateBy: '3' }, { lateByWorkdays: 3 }],
  ['switches', { urgent: '1', supervised: '1' }, { urgent: true, supervised: true }],
  ['a number, part of it', { no: 'QH20261122-00' }, { caseNo: 'QH20261122-00' }],
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

it('says every condition in words', () => {
  expect(sayChoice('light', 'red')).toBe('超期')
  expect(sayChoice('lateBy', '3')).toBe('超期 3 个工作日以上')
  expect(sayChoice('no', 'QH2026')).toBe('编号 QH2026')
})
