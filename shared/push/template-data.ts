import { fieldKindOf, formatField } from './field-format'
import type { PushField } from './push-template'

/** Data of a message as WeChat takes it. */
export type TemplateData = Readonly<Record<string, { readonly value: string }>>

/**
 * Fills a template. A text that was left out says "见详情", where words may stand.
 * @param keys WeChat's key of each of our fields in the template, `{title: 'thing1'}`
 * @returns null when the template does not fit: a field of a kind that nothing of ours is said in, or of another kind than what
 *   is to be said
 */
export function templateData(
  keys: Partial<Readonly<Record<PushField, string>>>,
  fields: Partial<Readonly<Record<PushField, string>>>,
): TemplateData | null {
  const data: Record<string, { value: string }> = {}
  for (const [field, key] of Object.entries(keys)) {
    const kind = fieldKindOf(key)
    const value = kind && formatField(kind, fields[field as PushField] ?? '')
    if (value === null) return null
    data[key] = { value }
  }
  return data
}
