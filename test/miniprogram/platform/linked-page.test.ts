import { codeOfPage, linkedPage } from '@/platform/linked-page'

it.each([
  ['/j/ABCD2345', '/pages/join/index?code=ABCD2345'],
  ['/j/abcd-2345', '/pages/join/index?code=ABCD2345'],
  ['/s/ABCD2345EFGH', '/pages/confirm-sign-in/index?code=ABCD2345EFGH'],
  ['/s/ABCD2345', null],
  ['/j/<script>', null],
  ['/g/ABCD2345', null],
  ['/', null],
] as const)('%s opens %s', (path, page) => {
  expect(linkedPage(path)).toBe(page)
})

it('WeChat hands the whole link over as q', () => {
  expect(codeOfPage({ q: 'https://gezi.example/j/ABCD2345' }, 'j')).toBe('ABCD2345')
  expect(codeOfPage({ code: 'ABCD-2345' }, 'j')).toBe('ABCD2345')
  expect(codeOfPage({}, 'j')).toBe(null)
})
