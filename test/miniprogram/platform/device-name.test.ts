import { systemOf } from '@/platform/device-name'

it.each([
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36', 'Windows'],
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)', 'Mac'],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X)', 'iOS'],
  ['Mozilla/5.0 (Linux; Android 14; V2324A)', '安卓'],
  ['Mozilla/5.0 (Phone; OpenHarmony 5.0)', '鸿蒙'],
  ['Mozilla/5.0 (X11; Linux x86_64; UOS)', '国产系统'],
  ['Mozilla/5.0 (X11; Linux x86_64)', 'Linux'],
  ['something', null],
] as const)('%s is %s', (userAgent, system) => {
  expect(systemOf(userAgent)).toBe(system)
})
