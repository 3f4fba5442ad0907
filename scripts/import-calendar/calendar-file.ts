import * as z from 'zod/mini'
import { sayIssues } from '../say-issues'

const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, 'is no day like 2027-01-31'))
const time = z.string().check(z.regex(/^\d{1,2}:\d{2}$/, 'is no time like 09:00'))
const words = z.string().check(z.trim(), z.minLength(1), z.maxLength(200))
const year = z.int().check(z.minimum(2000), z.maximum(2100))

/** A year as https://github.com/NateScarlet/holiday-cn publishes it: one entry for each day off or worked in lieu. */
const holidayCnYear = z.object({
  year,
  papers: z.optional(z.array(words)),
  days: z.array(z.object({ name: words, date: day, isOffDay: z.boolean() })).check(z.minLength(1)),
})
export type HolidayCnYear = z.output<typeof holidayCnYear>

const named = z.strictObject({ date: day, name: words, notice: words })

/** Our own file: any of its parts; local holidays, half days and hours replace the list that is in force. */
const ownFile = z.strictObject({
  schedules: z.optional(z.array(holidayCnYear)),
  localHolidays: z.optional(z.array(named)),
  halfDays: z.optional(z.array(named)),
  hours: z.optional(
    z.strictObject({ spans: z.array(z.tuple([time, time])).check(z.minLength(1)), halfDayClosesAt: time }),
  ),
})
export type OwnFile = z.output<typeof ownFile>

/** The file as one of ours, or what is wrong with its shape, a line each. */
export function parseCalendarFile(
  json: unknown,
): { readonly file: OwnFile } | { readonly problems: readonly string[] } {
  const isYear = typeof json === 'object' && json !== null && 'days' in json
  if (isYear) {
    const parsed = holidayCnYear.safeParse(json)
    return parsed.success ? { file: { schedules: [parsed.data] } } : { problems: sayIssues(parsed.error.issues) }
  }
  const parsed = ownFile.safeParse(json)
  return parsed.success ? { file: parsed.data } : { problems: sayIssues(parsed.error.issues) }
}
