import { failed } from '../operator'
import { CALENDAR } from './calendar'
import { checkedWallTime, offsetMs } from './iso-date'

export const DEFAULT_FORMAT = '%Y-%m-%dT%H:%M:%S.%LZ'

const PARTS: Record<string, [part: keyof typeof CALENDAR, width: number]> = {
  d: ['dayOfMonth', 2],
  G: ['isoWeekYear', 4],
  H: ['hour', 2],
  j: ['dayOfYear', 3],
  L: ['millisecond', 3],
  m: ['month', 2],
  M: ['minute', 2],
  S: ['second', 2],
  u: ['isoDayOfWeek', 1],
  U: ['week', 2],
  V: ['isoWeek', 2],
  w: ['dayOfWeek', 1],
  Y: ['year', 4],
}

const padded = (value: number, width: number) => String(value).padStart(width, '0')

/**
 * Writes a date by a format of MongoDB's specifiers.
 * @param local the date shifted to its zone
 * @param ahead milliseconds that the zone is ahead of UTC
 */
export function formatDate(local: Date, format: string, ahead: number): string {
  const year = CALENDAR.year(local)
  if (year < 0 || year > 9999) throw failed('$dateToString writes years 0 to 9999 only')
  return format.replace(/%(.?)/gs, (_, letter: string) => {
    const part = PARTS[letter]
    if (part) return padded(CALENDAR[part[0]](local), part[1])
    const sign = ahead < 0 ? '-' : '+'
    const minutes = Math.abs(ahead) / 60_000
    if (letter === 'z') return `${sign}${padded(Math.floor(minutes / 60), 2)}${padded(minutes % 60, 2)}`
    if (letter === 'Z') return `${sign}${minutes}`
    if (letter === '%') return '%'
    throw failed(`invalid format character '%${letter}'`)
  })
}

const READ: Record<string, string> = {
  d: '(\\d{2})',
  H: '(\\d{2})',
  L: '(\\d{3})',
  m: '(\\d{2})',
  M: '(\\d{2})',
  S: '(\\d{2})',
  Y: '(\\d{4})',
  z: '([+-]\\d{2}:?\\d{2}|Z)',
}

/**
 * Reads a text by a format; year, month and day are needed.
 * @returns the wall time as if in UTC, and the offset the text itself names
 */
export function readDate(text: string, format: string): { wall: number; ahead: number | undefined } {
  const letters: string[] = []
  const pattern = format.replace(/%(.?)|[\\^$.*+?()[\]{}|]/gs, (found, letter: string | undefined) => {
    if (letter === undefined) return `\\${found}`
    if (letter === '%') return '%'
    const reader = READ[letter]
    if (!reader) throw failed(`invalid format character '%${letter}'`)
    letters.push(letter)
    return reader
  })
  const found = new RegExp(`^${pattern}$`, 's').exec(text)
  if (!found) throw failed(`error parsing date string '${text.slice(0, 64)}'`)
  const part = (letter: string) => found[letters.indexOf(letter) + 1]
  if (!['Y', 'm', 'd'].every(letter => letters.includes(letter))) throw failed('a date needs year, month and day')
  const number = (letter: string) => (letters.includes(letter) ? Number(part(letter)) : 0)
  const time = ['H', 'M', 'S', 'L'].map(number)
  const zone = letters.includes('z') ? part('z') : undefined
  return {
    wall: checkedWallTime(number('Y'), number('m'), number('d'), time),
    ahead: zone === undefined ? undefined : zone === 'Z' ? 0 : offsetMs(zone),
  }
}
