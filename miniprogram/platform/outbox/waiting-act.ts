import { id, instant, requestId } from '@shared/kernel/fields'
import * as z from 'zod/mini'
import { keptPhoto } from '../pending-photo'

/** Something a person did that the cloud does not have yet, as the device keeps it. Another version of its shape has another number. */
export const waitingAct = z.object({
  version: z.literal(1),
  /** Made by the client and repeated on every try: the cloud does it once. */
  id: requestId,
  /** Whose it is; nobody else on this device sends or sees it. */
  account: z.string(),
  /** Grows on this device: acts on one case leave in this order. */
  order: z.int(),
  /** The case it acts on; null for a report or an entry, which make one. */
  caseId: z.nullable(id),
  /** Of the function `cases`. */
  action: z.string(),
  /** Without the photos: they are added when all have arrived. */
  input: z.record(z.string(), z.unknown()),
  /** null: this action carries none. */
  photos: z.nullable(z.array(keptPhoto)),
  /** What the person calls it: the title of the case, the first words of a report. */
  title: z.string(),
  /** The draft it was written in, so that it can be changed after a refusal; null when nothing was written. */
  draft: z.nullable(z.object({ name: z.string(), value: z.unknown() })),
  putAt: instant,
  tries: z.int(),
  /** Not tried again before, milliseconds. */
  notBefore: instant,
  /** Why the cloud will not do it as it is; null while it only waits. */
  refusal: z.nullable(z.string()),
})
export type WaitingAct = z.output<typeof waitingAct>

/** What a screen says of a new one; the queue adds the rest. */
export type NewAct = Pick<WaitingAct, 'id' | 'caseId' | 'action' | 'input' | 'photos' | 'title' | 'draft'>
