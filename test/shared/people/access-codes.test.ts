import { codeIn, invitationCode, sayCode } from '@shared/people/access-codes'

it.each([
  ['ABCD2345', 'ABCD2345'],
  ['abcd-2345', 'ABCD2345'],
  [' ABCD 2345 ', 'ABCD2345'],
  ['https://gezi.example/j/ABCD2345', 'ABCD2345'],
  ['https://gezi.example/j/ABCD-2345/', 'ABCD2345'],
  ['https://gezi.example/s/ABCD2345EFGH', null],
  ['https://gezi.example/g/ABCD2345', null],
  ['ABCD234', null],
  ['ABCD2340', null],
  ['', null],
] as const)('the invitation in "%s" is %s', (said, code) => {
  expect(codeIn(said, 'j')).toBe(code)
})

it('a picture of the console is another kind', () => {
  expect(codeIn('https://gezi.example/s/ABCD2345EFGH', 's')).toBe('ABCD2345EFGH')
  expect(codeIn('https://gezi.example/j/ABCD2345EFGH', 's')).toBe(null)
})

it('is said in groups and read back', () => {
  expect(sayCode('ABCD2345')).toBe('ABCD-2345')
  expect(invitationCode.parse(sayCode('ABCD2345'))).toBe('ABCD2345')
})
