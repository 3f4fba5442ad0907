import { readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { publishCalendar } from '../../cloudfunctions/modules/rules/publish-calendar'
import { rulesKeptMs } from '../../cloudfunctions/platform/rules-in-force'
import { Refusal, runProgram, withProgress } from '../say'
import { connectCloud } from '../territory/cloud-connection'
import { openCloud } from '../territory/cloud-target'
import { parseCalendarFile } from './calendar-file'
import { type CheckedCalendar, checkCalendar } from './check-calendar'
import { importNote } from './import-note'
import { calendarOptions } from './options'
import { finishRecount } from './recount'

/** `npm run import:calendar`: a holiday schedule comes into force and every open deadline it touches is counted again. */
runProgram(async () => {
  const options = calendarOptions(process.argv.slice(2), process.env)
  const checked = checkFile(options.file)
  if (!checked.ok) throw new Refusal(`Nothing was imported:\n${asList(checked.problems)}`)
  if (checked.warnings.length > 0) console.log(`Accepted, but worth a look:\n${asList(checked.warnings)}`)
  const cloud = await openCloud(options.target, process.env)
  try {
    const { db } = connectCloud(cloud.envForSdk)
    const clock = { now: () => Date.now() }
    const calendar = await publishCalendar({ db, clock }, checked.calendar, importNote(checked.calendar))
    if (!calendar || calendar.recounted) {
      console.log('Nothing new: the calendar in force says all of this already.')
      return
    }
    console.log(`Calendar version ${calendar.version}: ${calendar.published.note}`)
    // Until then a running function may still count on the calendar before.
    if (cloud.isServing)
      await withProgress('Waiting for running functions', 'All count on it', () => wait(rulesKeptMs + 1000))
    const moved = await withProgress('Counting open deadlines again', 'Open deadlines counted', () =>
      finishRecount(db, Date.now()),
    )
    console.log(`${moved} deadlines moved; whom they concern has been told.`)
  } finally {
    await cloud.close()
  }
})

function checkFile(file: string): CheckedCalendar {
  const parsed = parseCalendarFile(jsonOf(file))
  return 'file' in parsed ? checkCalendar(parsed.file) : { ok: false, problems: parsed.problems }
}

function jsonOf(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new Refusal(`${file} cannot be read as JSON: ${(error as Error).message}`)
  }
}

function asList(lines: readonly string[]): string {
  return lines.map(line => `  ${line}`).join('\n')
}
