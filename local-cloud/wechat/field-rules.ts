/**
 * What a field of a template may hold, by the kind its key begins with. Source: "订阅消息参数值内容限制说明" at
 * subscribeMessage.send; employee messages have the same kinds.
 */
const RULES: Record<string, (value: string) => boolean> = {
  thing: value => size(value) <= 20 && !hasControl(value),
  number: value => /^\d+(\.\d+)?$/.test(value) && value.length <= 32,
  letter: value => /^[A-Za-z]{1,32}$/.test(value),
  symbol: value => size(value) <= 5 && !/[\p{Script=Han}A-Za-z0-9]/u.test(value) && !hasControl(value),
  character_string: value => /^[\x20-\x7e]{1,32}$/.test(value),
  time: value => isSpanOf(value, part => TIME.test(part) || DATE_AND_TIME.test(part)),
  date: value => isSpanOf(value, part => DATE.test(part) || DATE_AND_TIME.test(part)),
  amount: value => /^[¥￥$€£]?\d{1,10}(\.\d+)?元?$/.test(value),
  phone_number: value => /^[\d+\-() ]{1,17}$/.test(value),
  car_number: value => size(value) <= 8 && /^[\p{Script=Han}A-Za-z0-9]+$/u.test(value),
  name: value => (/\p{Script=Han}/u.test(value) ? size(value) <= 10 : size(value) <= 20) && !hasControl(value),
  phrase: value => /^\p{Script=Han}{1,5}$/u.test(value),
}

const DAY = String.raw`(\d{4}年)?\d{1,2}月\d{1,2}日|\d{4}年\d{1,2}月|(\d{4}[-/.])?\d{1,2}[-/.]\d{1,2}|\d{4}[-/.]\d{1,2}`
const CLOCK = String.raw`([01]?\d|2[0-4]):[0-5]\d(:[0-5]\d)?`
const TIME = new RegExp(`^${CLOCK}$`)
const DATE = new RegExp(`^(${DAY})$`)
const DATE_AND_TIME = new RegExp(`^(${DAY}) ${CLOCK}$`)

/** The stricter of the two ways to count: a character outside of the first plane counts as two. */
const size = (value: string) => value.length
const hasControl = (value: string) => /\p{C}/u.test(value)
const isSpanOf = (value: string, isPart: (part: string) => boolean) => {
  const parts = value.split('~')
  return parts.length <= 2 && parts.every(isPart)
}

/** Whether a template may have such a field. */
export const isFieldKey = (key: string): boolean => Object.hasOwn(RULES, kindOf(key))

const kindOf = (key: string) => key.replace(/\d+$/, '')

/** What is wrong with the data of a message; undefined: nothing. Every field of the template must be there, not empty. */
export function wrongField(fields: string[], data: Record<string, unknown>): string | undefined {
  for (const key of fields) {
    const value = textIn(data[key])
    if (value === undefined || value === '' || !RULES[kindOf(key)]?.(value)) return `data.${key}.value invalid`
  }
  return undefined
}

function textIn(field: unknown): string | undefined {
  if (typeof field !== 'object' || field === null || !('value' in field)) return undefined
  const { value } = field
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : undefined
}
