import { maskNumbers } from '@shared/cases/mask'

it.each([
  ['a mobile number', '请打13812342216找我', '请打138****2216找我'],
  ['one with spaces', '138 1234 2216', '138****2216'],
  ['one with hyphens', '138-1234-2216', '138****2216'],
  ['a landline', '单位029-85551234', '单位029****1234'],
  ['an identity card', '610999199001011234', '610****1234'],
  ['one that ends in X', '61099919900101123X', '610****123X'],
  ['a case number', 'QH20261122-0041', 'QH20261122-0041'],
  ['a day', '2026-11-22', '2026-11-22'],
  ['a house number', '3号楼1001', '3号楼1001'],
])('%s', (_what, text, masked) => {
  expect(maskNumbers(text)).toBe(masked)
})
