import { answers } from '@shared/forms/answers'
import { id, requestId } from '@shared/kernel/fields'
import * as z from 'zod/mini'
import { draftOf, dropDraft, keepDraft } from '@/platform/drafts'
import { keptPhoto, resumedPhotos } from '@/platform/pending-photo'
import { type FormValues, holdsSomething } from './form-values'

const kept = z.object({
  requestId,
  version: z.int(),
  answers,
  photos: z.record(id, z.array(keptPhoto)),
  agreed: z.nullable(z.string()),
  tried: z.boolean(),
})

/** What is being filled in on this device. Its request id lives until the cloud has acknowledged it. */
export interface FilledForm {
  readonly requestId: string
  /** Of the form, as it was last filled in here. */
  readonly version: number
  readonly values: FormValues
  /** Version of the consent that was agreed to with a tap. */
  readonly agreed: string | null
  /** It was sent without an acknowledgement: the cloud may have it. */
  readonly tried: boolean
}

const nameOf = (formId: string): string => `form:${formId}`

/** False when the device has no room for it. What holds nothing is not kept. */
export function keepFilled(formId: string, { values, ...filled }: FilledForm): boolean {
  if (holdsSomething(values) || filled.tried) return keepDraft(nameOf(formId), { ...filled, ...values })
  dropFilled(formId)
  return true
}

export function keptFilled(formId: string): FilledForm | null {
  const found = draftOf(nameOf(formId), kept)
  if (!found) return null
  const { answers, photos, ...filled } = found
  const resumed = Object.entries(photos).map(([questionId, each]) => [questionId, resumedPhotos(each)] as const)
  return { ...filled, values: { answers, photos: Object.fromEntries(resumed) } }
}

export const dropFilled = (formId: string): void => dropDraft(nameOf(formId))
