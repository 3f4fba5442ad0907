import * as z from 'zod/mini'
import { action, defineActions } from '../kernel/contract'
import { id, instant, requestId } from '../kernel/fields'
import { consentPurpose } from '../people/person'
import { answers } from './answers'
import { formContent } from './form'

const version = z.int().check(z.minimum(1))

const filedAnswer = z.object({
  answerId: id,
  at: instant,
  /** The case that the answer made; null when it makes none, or when it is still to be filed. */
  madeCase: z.nullable(z.object({ caseId: id, caseNo: z.string() })),
})
export type FiledAnswer = z.output<typeof filedAnswer>

/** Contract of the cloud function `forms`: filling in a survey or a sign-up. */
export const formActions = defineActions('forms', {
  open: action({
    summary: 'A form to be filled in, at its published version, with the consent that it asks for.',
    input: z.object({ formId: id }),
    output: z.object({
      formId: id,
      version,
      content: formContent,
      /** `text`: what the answers are used for, shown before the first question. */
      consent: z.object({ purpose: consentPurpose, version: z.string(), text: z.string(), given: z.boolean() }),
      /** Answered by the caller before; matters when the form takes one answer a person. */
      answered: z.boolean(),
    }),
    errors: ['NOT_FOUND', 'FORM_CLOSED'],
    writes: false,
  }),
  answer: action({
    summary:
      'Hands an answer in; `INPUT_INVALID` names `answers.<question>` and the rule that it broke. A version that was ' +
      'replaced meanwhile is still taken while the form is open.',
    input: z.object({
      requestId,
      formId: id,
      version,
      answers,
      consentVersion: z.string().check(z.maxLength(20)),
      /** Where a case that it makes lies: the grid whose code was scanned. */
      gridCode: z.nullable(id),
    }),
    output: filedAnswer,
    errors: ['NOT_FOUND', 'FORM_CLOSED', 'CONSENT_REQUIRED', 'ANSWERED_BEFORE', 'PHOTO_UNUSABLE'],
    writes: true,
  }),
})
