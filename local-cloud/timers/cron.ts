/** A 7-field timer expression: second minute hour day month weekday year, read in UTC+8. */
export interface Cron {
  /** The next time strictly after `instant`, both in milliseconds; undefined when there is none within 10 years. */
  next(instant: number): number | undefined
}

const ZONE_MS = 8 * 3600 * 1000
const NAMES: Record<string, number> = {}
for (const [i, name] of 'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC'.split(' ').entries()) NAMES[name] = i + 1
for (const [i, name] of 'SUN MON TUE WED THU FRI SAT'.split(' ').entries()) NAMES[name] = i

type Test = (value: number) => boolean

/** @throws with the reason when the expression is malformed */
export function parseCron(expression: string): Cron {
  const fields = expression.trim().split(/\s+/)
  if (fields.length !== 7) throw new Error(`timer "${expression}": 7 fields are expected`)
  const limits = [
    [0, 59],
    [0, 59],
    [0, 23],
    [1, 31],
    [1, 12],
    [0, 7],
    [1970, 2099],
  ] as const
  const [second, minute, hour, day, month, weekday, year] = fields.map((field, i) =>
    parseField(field, limits[i] as readonly [number, number], expression),
  ) as [Test, Test, Test, Test, Test, Test, Test]
  const onWeekday: Test = value => weekday(value) || (value === 0 && weekday(7))
  const dayMatches = (at: Date) =>
    year(at.getUTCFullYear()) && month(at.getUTCMonth() + 1) && day(at.getUTCDate()) && onWeekday(at.getUTCDay())
  return {
    next: instant => {
      // Beijing time in the UTC fields of a Date: there is no summer time to mind.
      const at = new Date(Math.floor(instant / 1000) * 1000 + 1000 + ZONE_MS)
      const last = at.getUTCFullYear() + 10
      while (at.getUTCFullYear() <= last) {
        if (!dayMatches(at)) at.setUTCHours(24, 0, 0, 0)
        else if (!hour(at.getUTCHours())) at.setUTCHours(at.getUTCHours() + 1, 0, 0, 0)
        else if (!minute(at.getUTCMinutes())) at.setUTCMinutes(at.getUTCMinutes() + 1, 0, 0)
        else if (!second(at.getUTCSeconds())) at.setUTCSeconds(at.getUTCSeconds() + 1, 0)
        else return at.getTime() - ZONE_MS
      }
      return undefined
    },
  }
}

function parseField(field: string, [min, max]: readonly [number, number], expression: string): Test {
  const tests = field.split(',').map((part): Test => {
    const [range = '', step] = part.split('/')
    const every = step === undefined ? 1 : Number(step)
    const [from, to] = bounds(range, step !== undefined, min, max)
    const valid = [every, from, to].every(Number.isInteger) && every > 0 && from >= min && to <= max && from <= to
    if (!valid) throw new Error(`timer "${expression}": field "${field}" is malformed`)
    return value => value >= from && value <= to && (value - from) % every === 0
  })
  return value => tests.some(test => test(value))
}

function bounds(range: string, stepped: boolean, min: number, max: number): [number, number] {
  if (range === '*' || range === '?') return [min, max]
  const [from = '', to] = range.split('-')
  const first = number(from)
  if (to !== undefined) return [first, number(to)]
  return [first, stepped ? max : first]
}

const number = (text: string) => NAMES[text.toUpperCase()] ?? (text === '' ? Number.NaN : Number(text))
