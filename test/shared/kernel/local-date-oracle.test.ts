import { addDays, type Instant, localDateOf, parseLocalDate, weekday } from '@shared/kernel/local-date'
import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc'
import fc from 'fast-check'
import { proof } from '../../support/proof'

dayjs.extend(utc)

const beijing = (at: Instant) => dayjs.utc(at).utcOffset(8)
/** 1990–2060: from before anybody's case to after anybody's calendar. */
const anyInstant = fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2060, 0, 1) })

describe('Beijing days agree with dayjs', () => {
  it('the day and the weekday of any instant', () => {
    fc.assert(
      fc.property(anyInstant, at => {
        expect(localDateOf(at)).toBe(beijing(at).format('YYYY-MM-DD'))
        expect(weekday(localDateOf(at))).toBe(beijing(at).day())
      }),
      proof(2000),
    )
  })

  it('any number of days forwards and back', () => {
    fc.assert(
      fc.property(anyInstant, fc.integer({ min: -4000, max: 4000 }), (at, days) => {
        const from = beijing(at)
        const expected = from.add(days, 'day').format('YYYY-MM-DD')
        expect(addDays(parseLocalDate(from.format('YYYY-MM-DD')), days)).toBe(expected)
      }),
      proof(2000),
    )
  })
})
