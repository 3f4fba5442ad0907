import { failed } from '../operator'

const OFFSET = /^([+-])(\d{2})(?::?(\d{2}))?$/

const formats = new Map<string, Intl.DateTimeFormat>()

/** Formats an instant's wall clock in an Olson zone. @throws DATABASE_REQUEST_FAILED on a zone that does not exist */
function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone)
  if (known) return known
  try {
    const made = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
    formats.set(zone, made)
    return made
  } catch {
    throw failed(`unrecognized time zone identifier: "${zone.slice(0, 64)}"`)
  }
}

/**
 * Milliseconds that a zone is ahead of UTC at an instant. Zones are `Asia/Shanghai`, `+08`, `+0800`, `+08:00`, `UTC`.
 * @throws DATABASE_REQUEST_FAILED on a zone that does not exist
 */
export function zoneOffset(zone: string, instant: number): number {
  if (zone === 'UTC' || zone === 'GMT') return 0
  const fixed = OFFSET.exec(zone)
  if (fixed) {
    const minutes = Number(fixed[2]) * 60 + Number(fixed[3] ?? 0)
    return (fixed[1] === '-' ? -minutes : minutes) * 60_000
  }
  // Newer engines take offsets as zone names; those that are no offset above are malformed.
  if (!/^[A-Za-z]/.test(zone)) throw failed(`unrecognized time zone identifier: "${zone.slice(0, 64)}"`)
  const parts: Record<string, string> = {}
  for (const { type, value } of formatOf(zone).formatToParts(instant)) parts[type] = value
  const year = parts.era === 'BC' ? 1 - Number(parts.year) : Number(parts.year)
  const wall = wallTime(year, Number(parts.month), Number(parts.day), [
    Number(parts.hour),
    Number(parts.minute),
    Number(parts.second),
  ])
  return wall - Math.floor(instant / 1000) * 1000
}

/** Milliseconds of a wall clock as if it were UTC; month 1 is January. Years below 100 are themselves. */
export function wallTime(
  year: number,
  month: number,
  day: number,
  [hour = 0, minute = 0, second = 0, ms = 0]: number[],
) {
  return new Date(0).setUTCFullYear(year, month - 1, day) + ((hour * 60 + minute) * 60 + second) * 1000 + ms
}

/** The instant at which a zone's wall clock shows what `wall` is in UTC. */
export function instantOf(wall: number, zone: string): number {
  const guess = wall - zoneOffset(zone, wall)
  // Near a change of the clocks the offset at the wall time is not the one at the instant.
  return wall - zoneOffset(zone, guess)
}
