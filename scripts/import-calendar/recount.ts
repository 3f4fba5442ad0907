import { recountOpenCases } from '../../cloudfunctions/modules/cases/recount-open-cases'
import { calendarOrNull, noteRecounted } from '../../cloudfunctions/modules/rules/publish-calendar'
import type { Database } from '../../cloudfunctions/platform/database'
import { jsonLogger } from '../../cloudfunctions/platform/logger'
import { rulesReader } from '../../cloudfunctions/platform/rules-in-force'

/**
 * Counts open deadlines again when the calendar in force still asks for it, and answers how many moved. An import that
 * was interrupted is finished by the next one or the next start; nothing to do costs one read.
 */
export async function finishRecount(db: Database, now: number): Promise<number> {
  const calendar = calendarOrNull(await db.collection('rules').get('calendar'))
  if (!calendar || calendar.recounted) return 0
  const clock = { now: () => now }
  const rules = await rulesReader(db, clock)()
  const log = jsonLogger({ program: 'import-calendar' })
  const { version, published } = calendar
  const moved = await recountOpenCases({ db, clock, log, ...rules }, { version, note: published.note })
  await noteRecounted({ db }, version)
  return moved
}
