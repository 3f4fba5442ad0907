import { dialled } from '@shared/kernel/dialled'

it.each([
  ['as it is', '13800004455', '13800004455'],
  ['blanks and dashes', ' 138 0000-4455 ', '13800004455'],
  ['full-width digits and dash, as a Chinese keyboard writes them', '１３８　００００－４４５５', '13800004455'],
  ['a long dash', '138—0000–4455', '13800004455'],
  ['the country before a mobile number', '+86 138 0000 4455', '13800004455'],
  ['the country as it is dialled', '0086 13800004455', '13800004455'],
  ['a landline with its area in full-width brackets', '（0999）612 0388', '09996120388'],
  ['a number that begins like the country', '86120', '86120'],
  ['no number', '没有', '没有'],
])('%s', (_rule, typed, number) => {
  expect(dialled(typed)).toBe(number)
})
