/** A 7-field timer expression: second minute hour day month weekday year, read in UTC+8. */
export interface Cron {
  /** The next time strictly after `instant`, both in milliseconds; undefined when there is none within 10 years. */
  next(instant: number): number | undefined
}

const ZONE_MS = 8 * 3600 * 1000

interface Field {
  min: number
  max: number
  /** Names of the values, from `min` on. */
  names?: string[]
}

const FIELDS: Field[] = [
  { min: 0, max: 59 },
  { min: 0, max: 59 },
  { min: 0, max: 23 },
  { min: 1, max: 31 },
  { min: 1, max: 12, names: 'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC'.split(' ') },
  { min: 0, max: 6, names: 'SUN MON TUE WED THU FRI SAT'.split(' ') },
  { min: 1970, max: 2099 },
]

type Test = (value: number) => boolean

/**
 * Reads an expression as the vendor's page on timer triggers says (docs.cloudbase.net, cli-v1/functions/trigger-create):
 * lists, ranges, steps and `*`; Sunday is 0; when both day and weekday are given, either of them is enough.
 * @throws with the reason when the expression is malformed
 */
export function parseCron(expression: string): Cron {
  const fields = expression.trim().split(/\s+/)
  if (fields.length !== 7) throw new Error(`timer "${expression}": 7 fields are expected`)
  const [second, minute, hour, day, month, weekday, year] = fields.map((field, i) =>
    parseField(field, FIELDS[i] as Field, expression),
  ) as [Test, Test, Test, Test, Test, Test, Test]
  const either = fields[3] !== '*' && fields[5] !== '*'
  const dayMatches = (at: Date) => {
    const [onDay, onWeekday] = [day(at.getUTCDate()), weekday(at.getUTCDay())]
    return (
      year(at.getUTCFullYear()) && month(at.getUTCMonth() + 1) && (either ? onDay || onWeekday : onDay && onWeekday)
    )
  }
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

function parseField(text: string, field: Field, expression: string): Test {
  const { min, max } = field
  const tests = text.split(',').map((part): Test => {
    const [range = '', step, ...rest] = part.split('/')
    const every = step === undefined ? 1 : wholeNumber(step)
    const [from, to] = bounds(range, step !== undefined, field)
    const inside = every > 0 && from >= min && to <= max && from <= to
    if (!inside || rest.length > 0) throw new Error(`timer "${expression}": field "${text}" is malformed`)
    return value => value >= from && value <= to && (value - from) % every === 0
  })
  return value => tests.some(test => test(value))
}

/** First and last value of a range, NaN where it is malformed. */
function bounds(range: string, stepped: boolean, field: Field): [number, number] {
  if (range === '*') return [field.min, field.max]
  const [from = '', to, ...rest] = range.split('-')
  if (rest.length > 0) return [Number.NaN, Number.NaN]
  const first = oneValue(from, field)
  if (to !== undefined) return [first, oneValue(to, field)]
  return [first, stepped ? field.max : first]
}

function oneValue(text: string, { min, names = [] }: Field): number {
  const named = names.indexOf(text.toUpperCase())
  return named < 0 ? wholeNumber(text) : min + named
}

const wholeNumber = (text: string) => (/^\d{1,4}$/.test(text) ? Number(text) : Number.NaN)
