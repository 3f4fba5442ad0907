import * as z from 'zod/mini'
import { action, defineActions } from '../kernel/contract'
import { id, instant, requestId, text } from '../kernel/fields'
import { keywordRulesInput } from './keyword-rules'

const byWhom = { at: z.nullable(instant), byName: z.nullable(z.string()), note: z.nullable(z.string()) }

/** The rules in force, their version, and who published them; null for what was delivered with the app. */
const keywordRulesView = z.object({ version: z.int(), rules: keywordRulesInput, ...byWhom })
export type KeywordRulesView = z.output<typeof keywordRulesView>

/** Where the next page of a dry run begins: behind this case. */
const place = z.object({ createdAt: instant, id })

/** Contract of the cloud function `categories`: help with choosing one (product.md B.1). */
export const categoryActions = defineActions('categories', {
  rules: action({
    summary: 'The words that point to a category; the app suggests by them on the device, also without a network.',
    input: z.object({}),
    output: z.object({ version: z.int(), rules: keywordRulesInput }),
    errors: [],
    writes: false,
  }),
  edit: action({
    summary: 'The same for who may change them: with who published them, when and why.',
    input: z.object({}),
    output: keywordRulesView,
    errors: [],
    writes: false,
  }),
  dryRun: action({
    summary:
      'Compares, for a page of the cases reported last month, what is suggested now with what edited rules would suggest; ' +
      'counts only. `next` asks for the page after it.',
    input: z.object({ rules: keywordRulesInput, after: z.optional(place) }),
    output: z.object({
      month: z.string(),
      counts: z.object({
        cases: z.int(),
        changed: z.int(),
        wasRight: z.int(),
        wouldBeRight: z.int(),
        wasSilent: z.int(),
        wouldBeSilent: z.int(),
      }),
      next: z.nullable(place),
    }),
    errors: [],
    writes: false,
  }),
  publish: action({
    summary: 'Makes edited rules the ones in force. Refused when somebody else published since `seenVersion`.',
    input: z.object({ requestId, seenVersion: z.int(), note: text(200), rules: keywordRulesInput }),
    output: keywordRulesView,
    errors: ['CHANGED_MEANWHILE'],
    writes: true,
  }),
})
