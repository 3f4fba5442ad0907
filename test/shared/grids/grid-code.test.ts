import { codesAbove, fifteenDigitRule, formatGridCode, parseGridCode } from '@shared/grids/grid-code'

it('takes a code apart and puts it together', () => {
  const parts = ['610999', '001', '003', '007']
  expect(parseGridCode('610999001003007', fifteenDigitRule)).toEqual(parts)
  expect(formatGridCode(['610999', 1, 3, 7], fifteenDigitRule)).toBe('610999001003007')
  expect(codesAbove('610999001003007', fifteenDigitRule)).toEqual(['610999', '610999001', '610999001003'])
})

it.each(['', '61099900100300', '6109990010030071', '61099900100300a'])('%p is no code', code => {
  expect(parseGridCode(code, fifteenDigitRule)).toBeNull()
  expect(codesAbove(code, fifteenDigitRule)).toEqual([])
})

it.each([[['610999', 1, 3]], [['610999', 1, 3, 1000]], [['6109', 1, 3, -7]], [['610999', 1, 3, 1.5]]] as const)(
  'refuses the parts %p',
  parts => {
    expect(() => formatGridCode(parts, fifteenDigitRule)).toThrow(RangeError)
  },
)
