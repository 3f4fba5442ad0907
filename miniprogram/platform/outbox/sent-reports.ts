import { instant, requestId } from '@shared/kernel/fields'
import * as z from 'zod/mini'
import { copyOf, keepCopy } from '../cached-copies'
import { now } from '../clock'
import type { WaitingAct } from './waiting-act'

const name = 'sentReports'

/** A report that left by itself, until the person has read what the cloud said to it. */
const sentReport = z.object({
  /** Of its submission, and of the case it became. */
  id: requestId,
  title: z.string(),
  /** What the page after a submission needs of what was sent. */
  input: z.record(z.string(), z.unknown()),
  answer: z.unknown(),
  /** When the answer came, milliseconds. */
  at: instant,
})
export type SentReport = z.output<typeof sentReport>

const needed = ['queryCode', 'anonymous', 'name', 'phone'] as const

/** What left by itself and has not been read, the oldest first. */
export const sentReports = (): readonly SentReport[] => copyOf(name, z.array(sentReport))?.value ?? []

const without = (id: string): readonly SentReport[] => sentReports().filter(each => each.id !== id)

/** Any other act is told on the screen of its case. */
export function noteSent({ id, action, title, input }: WaitingAct, answer: unknown): void {
  if (action !== 'submit') return
  const kept = Object.fromEntries(needed.map(field => [field, input[field]]))
  keepCopy(name, [...without(id), { id, title, input: kept, answer, at: now() }])
}

/** It has been read. */
export const forgetSent = (id: string): void => keepCopy(name, without(id))
