import { comparable, type EarlierReport, judgeReport } from '@shared/limits/judge-report'
import { type LimitRulesInput, shippedLimits } from '@shared/limits/limit-rules'

const minute = 60_000
const now = 100_000 * minute
const rules: LimitRulesInput = {
  limits: {
    ...shippedLimits.limits,
    report: [
      { most: 2, withinMinutes: 60 },
      { most: 4, withinMinutes: 600 },
    ],
  },
  repeats: { withinMinutes: 120, most: 2 },
}

/** An earlier report so many minutes ago. */
const ago = (minutes: number, mark = `other ${minutes}`): EarlierReport => ({
  id: `report ${minutes}`,
  at: now - minutes * minute,
  mark,
})
const judge = (earlier: readonly EarlierReport[], insists = false, id = 'new') =>
  judgeReport({ id, at: now, mark: 'same' }, insists, earlier, rules)
const fine = { kind: 'fine' }
const tooMany = (minutes: number) => ({ kind: 'tooMany', retryAfterMs: minutes * minute })

describe('one more report', () => {
  it.each([
    ['is fine as the first', [], fine],
    ['is fine below the limit', [ago(1)], fine],
    ['is one too many within the hour; possible when the older one is an hour old', [ago(10), ago(50)], tooMany(10)],
    ['is fine at the minute when the older one no longer counts', [ago(10), ago(60)], fine],
    ['waits for the newest that must go, not for the oldest of all', [ago(5), ago(20), ago(30)], tooMany(40)],
    ['is one too many within the longer window', [ago(70), ago(80), ago(90), ago(100)], tooMany(500)],
    ['waits for the longer of both', [ago(5), ago(6), ago(300), ago(301)], tooMany(299)],
    ['does not mind the order', [ago(50), ago(10)], tooMany(10)],
  ] as const)('%s', (_what, earlier, expected) => {
    expect(judge(earlier)).toEqual(expected)
  })

  it('that is stored already is fine, whatever was reported since', () => {
    expect(judge([ago(1), ago(2), ago(3)], false, 'report 3')).toEqual(fine)
  })
})

describe('the same words again', () => {
  it.each([
    ['are shown the latest earlier case', [ago(90, 'same'), ago(80, 'same')].slice(1), false, 80],
    ['of two, the latest', [ago(119, 'same')], false, 119],
  ] as const)('%s', (_what, earlier, insists, minutes) => {
    const at = now - minutes * minute
    expect(judge(earlier, insists)).toEqual({ kind: 'repeated', earlierId: `report ${minutes}`, at })
  })

  it('are taken when the person insists, up to the most', () => {
    expect(judge([ago(90, 'same')], true)).toEqual(fine)
    expect(judge([ago(90, 'same'), ago(100, 'same')], true)).toEqual(tooMany(20))
  })

  it('are new after the time', () => {
    expect(judge([ago(120, 'same')])).toEqual(fine)
  })
})

it.each([
  ['楼道灯坏了！！', '楼道灯坏了'],
  ['楼道 灯，坏了。\n', '楼道灯坏了'],
  ['ＷｉＦｉ坏了', 'wifi坏了'],
])('%s and %s are the same words', (a, b) => {
  expect(comparable(a)).toBe(comparable(b))
})
