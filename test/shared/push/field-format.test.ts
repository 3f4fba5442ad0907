import fc from 'fast-check'
import { wrongField } from '../../../local-cloud/wechat/field-rules'
import { fieldKindOf, formatField, sayMoment } from '../../../shared/push/field-format'
import { beijing } from '../../support/fixed-clock'
import { proof } from '../../support/proof'

it.each([
  ['keeps what fits', '楼道灯坏了，晚上看不清', '楼道灯坏了，晚上看不清'],
  ['keeps twenty signs', '一'.repeat(20), '一'.repeat(20)],
  ['cuts a longer one and says so', '一'.repeat(21), `${'一'.repeat(19)}…`],
  ['leaves no space before the dots', `${'一'.repeat(18)} 二三`, `${'一'.repeat(18)}…`],
  ['makes one line of several', ' 两行\r\n字\t一 ', '两行 字 一'],
  ['leaves pictures out', '下水道🚰堵了❤️', '下水道 堵了'],
  ['shortens a phone number', '打 13812342216 找我', '打 138****2216 找我'],
  ['shortens an identity card before it cuts', `${'一'.repeat(8)}610102199001011234`, `${'一'.repeat(8)}610****1234`],
  ['cuts no character in two', `${'一'.repeat(18)}𠮷野家`, `${'一'.repeat(18)}…`],
  ['drops half a character', '字\ud83d', '字'],
  ['says something when there is nothing', ' \n ', '见详情'],
])('thing %s', (_, text, said) => {
  expect(formatField('thing', text)).toBe(said)
})

it.each([
  ['phrase', '处理中', '处理中'],
  ['phrase', '已受理（紧急）', '已受理紧急'],
  ['phrase', '正在处理之中了', '正在处理之'],
  ['phrase', 'OK', '见详情'],
  ['name', '欧阳修', '欧阳修'],
  ['name', 'Li 建国', '建国'],
  ['character_string', 'GZ-20261122-0001', 'GZ-20261122-0001'],
  ['character_string', '编号 A1', 'A1'],
  ['character_string', 'x'.repeat(40), 'x'.repeat(32)],
  ['character_string', '无', '-'],
  ['number', '3 件', '3'],
  ['number', '2.5', '2.5'],
  ['number', '三', null],
  ['letter', 'a-1', 'a'],
  ['letter', '甲', null],
  ['time', '2026年11月26日 18:00', '2026年11月26日 18:00'],
  ['date', '2026年11月26日', '2026年11月26日'],
  ['time', '明天 18:00', null],
  ['date', '', null],
] as const)('%s: %s → %s', (kind, text, said) => {
  expect(formatField(kind, text)).toBe(said)
})

it.each([
  ['thing1', 'thing'],
  ['character_string12', 'character_string'],
  ['phone_number3', null],
  ['amount1', null],
  ['thing', null],
  ['', null],
])('the key %s is of the kind %s', (key, kind) => {
  expect(fieldKindOf(key)).toBe(kind)
})

it.each([
  ['2026-11-26T18:00', '2026年11月26日 18:00'],
  ['2026-01-02T00:00', '2026年1月2日 00:00'],
  ['2026-11-26T09:05', '2026年11月26日 09:05'],
  ['2026-12-31T23:59', '2026年12月31日 23:59'],
])('the moment %s is %s, which a time and a date take', (at, said) => {
  const moment = sayMoment(beijing(at))
  expect(moment).toBe(said)
  expect(formatField('time', moment)).toBe(said)
  expect(wrongField(['time1', 'date2'], { time1: { value: moment }, date2: { value: moment } })).toBeUndefined()
})

const kinds = ['thing', 'phrase', 'name', 'character_string', 'number', 'letter', 'time', 'date'] as const
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: fc.constantFrom(...'处理中，。12:30-年月日 \n"a{é👍🏽'), maxLength: 60 }),
)

it('whatever a text is, WeChat takes what is said of it, or nothing is said', () => {
  fc.assert(
    fc.property(fc.constantFrom(...kinds), anyText, (kind, text) => {
      const value = formatField(kind, text)
      return value === null || wrongField([`${kind}1`], { [`${kind}1`]: { value } }) === undefined
    }),
    proof(2000),
  )
})

it('words are always said', () => {
  fc.assert(
    fc.property(fc.constantFrom('thing', 'phrase', 'name', 'character_string'), anyText, (kind, text) =>
      Boolean(formatField(kind, text)),
    ),
    proof(),
  )
})
