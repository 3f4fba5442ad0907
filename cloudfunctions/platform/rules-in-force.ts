import { withPublished } from '@shared/calendar/schedules'
import { createWorkCalendar, type WorkCalendar } from '@shared/calendar/work-calendar'
import { defaultWorkingHours } from '@shared/calendar/working-hours'
import { type CalendarRules, type RulesInForce, shippedRules } from '@shared/deadlines/rules'
import type { Clock } from './clock'
import type { Database } from './database'
import type { StoredRules } from './stored-rules'

/** How long an instance may go on with rules that an administrator or an import has replaced. */
export const rulesKeptMs = 10_000

/** As delivered, before anybody changed anything. */
export const shippedRulesInForce: RulesInForce = {
  deadlines: shippedRules,
  calendar: createWorkCalendar(),
  hours: defaultWorkingHours,
}

/** Reads what deadlines are counted by: one call, and none for some seconds afterwards. */
export function rulesReader(db: Database, clock: Clock): () => Promise<RulesInForce> {
  let kept: { readonly rules: RulesInForce; readonly version: string; readonly readAt: number } | undefined
  return async () => {
    const now = clock.now()
    if (kept && Math.abs(now - kept.readAt) < rulesKeptMs) return kept.rules
    const found = await db.collection('rules').find({
      where: { _id: db.command.in(['deadlines', 'calendar']) },
      limit: 2,
    })
    const version = found.map(each => `${each._id} ${each.version}`).join()
    // Building the calendar takes a millisecond, so an unchanged one is kept.
    const rules = kept?.version === version ? kept.rules : rulesOf(found as StoredRules[])
    kept = { rules, version, readAt: now }
    return rules
  }
}

/** The working days that stored rules say, together with the schedules shipped with the code. */
const calendarOf = (rules: CalendarRules): WorkCalendar =>
  createWorkCalendar({ ...rules, schedules: withPublished(rules.schedules) })

function rulesOf(found: readonly StoredRules[]): RulesInForce {
  const deadlines = found.find(each => each.kind === 'deadlines')
  const calendar = found.find(each => each.kind === 'calendar')
  return {
    deadlines: deadlines ?? shippedRulesInForce.deadlines,
    calendar: calendar ? calendarOf(calendar) : shippedRulesInForce.calendar,
    hours: calendar?.hours ?? shippedRulesInForce.hours,
  }
}
