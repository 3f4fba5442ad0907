import { isLooked, secondState } from '@shared/campaigns/counter'
import {
  hoursOn,
  isOpenAt,
  readVoucher,
  sayVoucher,
  voucherLetters,
  voucherOf,
  voucherPicture,
} from '@shared/campaigns/voucher'
import { parseLocalDate } from '@shared/kernel/local-date'
import { beijing } from '../../support/fixed-clock'

it.each([
  ['7K3M92QD', '7K3M92QD'],
  ['7k3m 92qd', '7K3M92QD'],
  [' 7K3M-92QD ', '7K3M92QD'],
  ['ooii ll00', '00111100'],
  ['gezi:voucher:7K3M92QD', '7K3M92QD'],
  ['7K3M92Q', null],
  ['7K3M92QDX', null],
  ['7K3M92QU', null],
  ['https://example.org/7K3M92QD', null],
  ['', null],
])('%s is read as %s', (typed, expected) => expect(readVoucher(typed)).toBe(expected))

it('every code can be shown, scanned and typed again', () => {
  for (let first = 0; first < 256; first += 1) {
    const code = voucherOf(Uint8Array.from({ length: 8 }, (_, i) => first * 7 + i * 31))
    expect(readVoucher(sayVoucher(code))).toBe(code)
    expect(readVoucher(voucherPicture(code))).toBe(code)
  }
  expect(new Set(voucherLetters).size).toBe(32)
})

const shifts = [
  { weekday: 2, from: '14:00', to: '17:30' },
  { weekday: 2, from: '09:00', to: '12:00' },
  { weekday: 0, from: '10:00', to: '16:00' },
]

it('the hours of a day, the earliest first', () => {
  expect(hoursOn({ shifts }, parseLocalDate('2026-11-24'))).toEqual([
    { from: '09:00', to: '12:00' },
    { from: '14:00', to: '17:30' },
  ])
  expect(hoursOn({ shifts }, parseLocalDate('2026-11-25'))).toEqual([])
})

it.each([
  ['2026-11-24T08:59', false],
  ['2026-11-24T09:00', true],
  ['2026-11-24T11:59', true],
  ['2026-11-24T12:00', false],
  ['2026-11-24T14:00', true],
  ['2026-11-24T17:30', false],
  ['2026-11-22T10:00', true],
  ['2026-11-23T10:00', false],
])('at %s the outlet is open: %s', (at, expected) => expect(isOpenAt({ shifts }, beijing(at))).toBe(expected))

const minute = 60_000
const look = { personId: 'an', outletId: 'east', at: 0, second: null }
const agreed = { personId: 'bo', name: '波', at: minute }

it.each([
  ['by who looked', look, 'an', 'east', 4, true],
  ['by another', look, 'bo', 'east', 4, false],
  ['at another outlet', look, 'an', 'west', 4, false],
  ['after five minutes', look, 'an', 'east', 5, false],
  ['while the second is asked', { ...look, second: { askedAt: minute, agreedBy: null } }, 'an', 'east', 10, true],
  [
    'ten minutes after the second was asked',
    { ...look, second: { askedAt: minute, agreedBy: agreed } },
    'an',
    'east',
    11,
    false,
  ],
  ['never looked at', null, 'an', 'east', 0, false],
] as const)('it may be given out %s', (_how, known, personId, outletId, minutes, expected) => {
  expect(isLooked(known, personId, outletId, minutes * minute)).toBe(expected)
})

it.each([
  ['a low tier', false, null, 0, 'notNeeded'],
  ['nobody was asked', true, null, 0, 'needed'],
  ['asked', true, { askedAt: 0, agreedBy: null }, 9, 'asked'],
  ['asked too long ago', true, { askedAt: 0, agreedBy: null }, 10, 'needed'],
  ['agreed', true, { askedAt: 0, agreedBy: agreed }, 9, 'agreed'],
  ['agreed too long ago', true, { askedAt: 0, agreedBy: agreed }, 10, 'needed'],
  ['agreed by oneself', true, { askedAt: 0, agreedBy: { ...agreed, personId: 'an' } }, 1, 'asked'],
] as const)('the second person: %s', (_how, needs, second, minutes, expected) => {
  expect(secondState(needs, { personId: 'an', second }, minutes * minute)).toBe(expected)
})
