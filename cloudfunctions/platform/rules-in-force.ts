import { withPublished } from '@shared/calendar/schedules'
import { createWorkCalendar, type WorkCalendar } from '@shared/calendar/work-calendar'
import { defaultWorkingHours } from '@shared/calendar/working-hours'
import { type CalendarRules, type RulesInForce, shippedRules } from '@shared/deadlines/rules'
import { completeLimits, type LimitRules, shippedLimits } from '@shared/limits/limit-rules'
import type { Clock } from './clock'
import type { Database } from './database'
import type { StoredBlocks, StoredRules } from './stored-rules'

/** How long an instance may go on with rules that an administrator or an import has replaced. */
export const rulesKeptMs = 10_000

/** What is read together, kept together and holds for every call. */
export interface Rules extends RulesInForce {
  readonly limits: LimitRules
  /** Who may not report, by the keyed hash of a block, and until when. */
  readonly blocked: ReadonlyMap<string, number>
}

/** As delivered, before anybody changed anything. */
export const shippedRulesInForce: Rules = {
  deadlines: shippedRules,
  calendar: createWorkCalendar(),
  hours: defaultWorkingHours,
  limits: shippedLimits,
  blocked: new Map(),
}

/** Reads what deadlines are counted by: one call, and none for some seconds afterwards. */
export function rulesReader(db: Database, clock: Clock): () => Promise<Rules> {
  let kept: { readonly rules: Rules; readonly version: string; readonly readAt: number } | undefined
  return async () => {
    const now = clock.now()
    if (kept && Math.abs(now - kept.readAt) < rulesKeptMs) return kept.rules
    const found = await db.collection('rules').find({
      where: { _id: db.command.in(['deadlines', 'calendar', 'limits', 'blocks']) },
      limit: 4,
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

/** Somebody blocked twice is blocked until the later end. */
function latestOf(blocks: StoredBlocks['blocks']): ReadonlyMap<string, number> {
  const until = new Map<string, number>()
  for (const each of blocks) until.set(each.tag, Math.max(each.until, until.get(each.tag) ?? 0))
  return until
}

function rulesOf(found: readonly StoredRules[]): Rules {
  const deadlines = found.find(each => each.kind === 'deadlines')
  const calendar = found.find(each => each.kind === 'calendar')
  const limits = found.find(each => each.kind === 'limits')
  const blocks = found.find(each => each.kind === 'blocks')?.blocks ?? []
  return {
    deadlines: deadlines ?? shippedRulesInForce.deadlines,
    calendar: calendar ? calendarOf(calendar) : shippedRulesInForce.calendar,
    hours: calendar?.hours ?? shippedRulesInForce.hours,
    limits: limits ? completeLimits(limits) : shippedRulesInForce.limits,
    blocked: latestOf(blocks),
  }
}
