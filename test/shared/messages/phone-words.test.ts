import { sayPhone } from '@shared/messages/phone-words'

it.each([
  ['a mobile', '13900001207', '139 0000 1207'],
  ['a county landline', '09996120388', '0999-612 0388'],
  ['a large city', '01012345678', '010-1234 5678'],
  ['a service number', '4001234567', '400 123 4567'],
  ['the hotline', '12345', '12345'],
] as const)('%s', (_name, phone, expected) => {
  expect(sayPhone(phone)).toBe(expected)
})
