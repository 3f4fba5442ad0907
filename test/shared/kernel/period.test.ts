import { boundsOf, sayPeriod, shiftPeriod } from '@shared/kernel/period'
import { beijing } from '../../support/fixed-clock'

it.each([
  ['a month', '2026-11', '2026-11-01T00:00', '2026-12-01T00:00'],
  ['the last month of a year', '2026-12', '2026-12-01T00:00', '2027-01-01T00:00'],
  ['a year', '2026', '2026-01-01T00:00', '2027-01-01T00:00'],
] as const)('%s runs from its first instant in Beijing to that of the next', (_what, period, from, to) => {
  expect(boundsOf(period)).toEqual({ from: beijing(from), to: beijing(to) })
})

it.each([
  ['2026-11', 1, '2026-12', '2026年12月'],
  ['2026-12', 1, '2027-01', '2027年1月'],
  ['2026-01', -1, '2025-12', '2025年12月'],
  ['2026', -1, '2025', '2025年'],
] as const)('%s shifted by %i is %s', (period, by, shifted, said) => {
  expect(shiftPeriod(period, by)).toBe(shifted)
  expect(sayPeriod(shifted)).toBe(said)
})
