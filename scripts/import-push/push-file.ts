import * as z from 'zod/mini'
import type { PushSettings } from '../../cloudfunctions/platform/push/push-settings'
import type { Secrets } from '../../cloudfunctions/platform/secrets'
import { fieldKindOf } from '../../shared/push/field-format'
import { type PushField, type PushTemplate, pushTemplates } from '../../shared/push/push-template'
import { sayIssues } from '../say-issues'

const words = z.string().check(z.trim(), z.minLength(1), z.maxLength(100))
const fieldKey = z
  .string()
  .check(z.refine(key => fieldKindOf(key) !== null, 'is no field of a kind that can be filled'))
const fields = z.enum(Object.values(pushTemplates).flat() as PushField[])
const template = z.strictObject({ id: words, keys: z.partialRecord(fields, fieldKey) })
const templates = z.partialRecord(z.enum(Object.keys(pushTemplates) as PushTemplate[]), template)

/**
 * The operator's file: templates as chosen in WeChat's console, `{"caseAssigned": {"id": "…", "keys": {"title": "thing1"}}}`;
 * names of templates and fields in shared/push/push-template.ts.
 */
const pushFile = z.strictObject({
  employee: z.optional(templates),
  subscribe: z.optional(templates),
  /** Where cards and group messages lead: the H5 app. */
  appUrl: z.optional(
    z.string().check(z.regex(/^https:\/\/[^\s]+[^/]$/, 'is no https address without a slash at the end')),
  ),
  /** Keys of group robots by organisation code. */
  robots: z.optional(z.record(z.string().check(z.regex(/^\d{6,18}$/, 'is no code of 6 to 18 digits')), words)),
})

/** The settings that the file says, keys of robots sealed; or what is wrong with it, a line each. */
export function parsePushFile(
  json: unknown,
  secrets: Secrets,
): { readonly settings: PushSettings } | { readonly problems: readonly string[] } {
  const parsed = pushFile.safeParse(json)
  if (!parsed.success) {
    return { problems: sayIssues(parsed.error.issues) }
  }
  const { employee = {}, subscribe = {}, appUrl = null, robots = {} } = parsed.data
  const sealed = Object.entries(robots).map(([code, key]) => [code, secrets.seal('robotKey', key)])
  const problems = [...missingFields('employee', employee), ...missingFields('subscribe', subscribe)]
  if (problems.length > 0) return { problems }
  return { settings: { _id: 'push', employee, subscribe, appUrl, robots: Object.fromEntries(sealed) } }
}

/** A template may leave fields out, but not ask for one that its message never brings. */
const missingFields = (kind: string, given: z.output<typeof templates>): string[] =>
  Object.entries(given).flatMap(([name, { keys }]) => {
    const brought: readonly string[] = pushTemplates[name as PushTemplate]
    return Object.keys(keys).flatMap(field =>
      brought.includes(field)
        ? []
        : [`${kind}.${name}.keys.${field} says nothing: this message brings only ${brought.join(', ')}`],
    )
  })
