import { instantOf, type LocalDate } from '@shared/kernel/local-date'
import type { Me } from '@shared/people/person'
import { hasWorkerView, sayConsent, sayRoles } from '@/features/account/account-view'

const today = '2026-11-23' as LocalDate
const me = (more: Partial<Me> = {}): Me => ({
  personId: 'p1',
  name: '王芳',
  roles: [],
  consents: [],
  scopeNames: [{ scope: '610999001003007', name: '第七网格' }],
  phoneMasked: null,
  leaves: [],
  demo: true,
  ...more,
})

it('says every role with its scope, and none for a resident', () => {
  const roles = [
    { role: 'worker', scope: '610999001003007' },
    { role: 'leader', scope: 'unknown' },
    { role: 'resident', scope: 'x' },
  ] as const
  expect(sayRoles(me({ roles: [...roles] }))).toEqual(['网格员 · 第七网格', '网格长'])
  expect(sayRoles(me())).toEqual([])
})

it.each([
  ['a resident', [], false],
  ['outlet staff', [{ role: 'outlet_staff', scope: 'x' }], false],
  ['a worker', [{ role: 'worker', scope: 'x' }], true],
  ['a desk', [{ role: 'station', scope: 'x' }], true],
] as const)('offers the worker view to those who have one: %s', (_name, roles, expected) => {
  expect(hasWorkerView(me({ roles: [...roles] }))).toBe(expected)
})

it('says the latest consent, or that there is none', () => {
  const on = (day: string) => instantOf(day as LocalDate, '10:00')
  const consents = [
    { purpose: 'report' as const, version: '2026-11', at: on('2026-11-22') },
    { purpose: 'report' as const, version: '2026-05', at: on('2026-05-02') },
  ]
  expect(sayConsent(me({ consents }), today)).toBe('11月22日（周日）同意过（第 2026-11 版）')
  expect(sayConsent(me(), today)).toBe('还没有同意过，报事时会先问您')
})
