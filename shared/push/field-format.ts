import { maskNumbers } from '../cases/mask'
import { hourOf, type Instant, localDateOf } from '../kernel/local-date'

/**
 * Kinds of fields in message templates of WeChat; the key of a field begins with its kind: `thing1`, `time2`. Source:
 * "订阅消息参数值内容限制说明" at subscribeMessage.send.
 */
const fieldKinds = ['thing', 'character_string', 'phrase', 'name', 'number', 'letter', 'time', 'date'] as const
export type FieldKind = (typeof fieldKinds)[number]

/** null: a kind that nothing of ours is ever said in (amounts, number plates …). */
export function fieldKindOf(key: string): FieldKind | null {
  const kind = /^([a-z_]+?)\d+$/.exec(key)?.[1]
  return fieldKinds.find(each => each === kind) ?? null
}

/** A moment as both `time` and `date` take it: `2026年11月26日 18:00`, in Beijing. */
export function sayMoment(at: Instant): string {
  const [year, month, day] = localDateOf(at).split('-').map(Number)
  return `${year}年${month}月${day}日 ${hourOf(at).padStart(5, '0')}`
}

/** Stands for a text that is empty, or of which nothing is left: WeChat refuses empty fields. */
const seeInside = '见详情'

/**
 * A text as a field of this kind takes it: cut, and without what the kind does not allow. null: nothing of it fits, because the field is of the wrong kind.
 */
export function formatField(kind: FieldKind, text: string): string | null {
  switch (kind) {
    case 'thing':
      return oneLine(text, 20) || seeInside
    case 'phrase':
      return onlyHan(text).slice(0, 5) || seeInside
    case 'name':
      return onlyHan(text).slice(0, 10) || seeInside
    case 'character_string':
      return text.replace(/[^\x21-\x7e]/g, '').slice(0, 32) || '-'
    case 'letter':
      return text.replace(/[^A-Za-z]/g, '').slice(0, 32) || null
    case 'number':
      return /\d{1,16}(?:\.\d{1,8})?/.exec(text)?.[0] ?? null
    case 'time':
    case 'date':
      return moment.test(text) ? text : null
  }
}

const moment = /^\d{4}年\d{1,2}月\d{1,2}日(?: \d{2}:\d{2})?$/

const onlyHan = (text: string): string => text.replace(/[^\u4e00-\u9fff]/g, '')

/**
 * In one line of at most so many UTF-16 units, without pictures, which not every template takes; numbers that lead to a person are
 * shortened.
 */
export const oneLine = (text: string, most: number): string =>
  cut(
    maskNumbers(text)
      .replace(/(?:[\p{C}\p{Extended_Pictographic}]|\ufe0f)+/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
    most,
  )

/** At most so many UTF-16 units, the last an ellipsis when something is missing; never half a character. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text
  let kept = ''
  for (const character of text) {
    if (kept.length + character.length >= most) break
    kept += character
  }
  return `${kept.trimEnd()}…`
}
