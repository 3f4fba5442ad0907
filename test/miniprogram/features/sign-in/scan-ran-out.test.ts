import { scanMs } from '@shared/people/lifetimes'
import { scanRanOut } from '@/features/sign-in/scan-ran-out'

const shownAt = Date.parse('2026-11-23T09:55:00+08:00')

it.each([
  ['just shown', 0, false],
  ['a moment before two minutes', scanMs - 1, false],
  ['two minutes', scanMs, true],
])('%s', (_when, passed, over) => {
  expect(scanRanOut(shownAt, shownAt + passed)).toBe(over)
})
