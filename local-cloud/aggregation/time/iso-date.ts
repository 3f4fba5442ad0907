import { failed } from '../operator'
import { wallTime } from './zone'

const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3})\d*)?)?)?\s*(Z|[+-]\d{2}(?::?\d{2})?)?$/

/** The milliseconds that `+0800`, `+08:00` or `+08` are ahead of UTC. */
export function offsetMs(text: string): number {
  const minutes = Number(text.slice(1, 3)) * 60 + Number(text.slice(3).replace(':', '') || 0)
  return (text.startsWith('-') ? -minutes : minutes) * 60_000
}

/** @throws DATABASE_REQUEST_FAILED when there is no such day or time, e.g. February 30 */
export function checkedWallTime(year: number, month: number, day: number, time: number[]): number {
  const [hour = 0, minute = 0, second = 0] = time
  const wall = wallTime(year, month, day, time)
  const date = new Date(wall)
  const exists =
    hour < 24 && minute < 60 && second < 60 && date.getUTCMonth() + 1 === month && date.getUTCDate() === day
  if (!exists) throw failed('no such date or time')
  return wall
}

/**
 * Reads a date of ISO 8601, with or without a time.
 * @param ahead milliseconds that a text without an offset is ahead of UTC, or a function of its wall time
 * @throws DATABASE_REQUEST_FAILED on other texts
 */
export function parseIsoDate(text: string, ahead: number | ((wall: number) => number)): Date {
  const [whole, year, month, day, hour, minute, second, fraction, offset] = ISO.exec(text.trim()) ?? []
  if (whole === undefined) throw failed(`error parsing date string '${text.slice(0, 64)}'`)
  const time = [hour, minute, second, fraction?.padEnd(3, '0')].map(part => Number(part ?? 0))
  const wall = checkedWallTime(Number(year), Number(month), Number(day), time)
  if (offset) return new Date(wall - (offset === 'Z' ? 0 : offsetMs(offset)))
  return new Date(wall - (typeof ahead === 'number' ? ahead : ahead(wall)))
}
