import * as z from 'zod/mini'
import { draftPrefix, readStored, removeStored, storedKeys, writeStored } from './storage'

/** Keeps what a person is writing. False when the device has no room: say so, nothing else keeps it. */
export const keepDraft = (name: string, value: unknown): boolean => writeStored(draftPrefix + name, value)

export const draftOf = <T extends z.ZodMiniType>(name: string, schema: T): z.output<T> | null =>
  readStored(draftPrefix + name, schema)

const content = z.object({ text: z.string(), photos: z.array(z.unknown()) })

/** Whether something is being written under this name that somebody would miss. */
export function draftHolds(name: string): boolean {
  const kept = draftOf(name, content)
  return kept !== null && (kept.text.trim() !== '' || kept.photos.length > 0)
}

/** After the cloud acknowledged it, or the person threw it away. */
export const dropDraft = (name: string): void => removeStored(draftPrefix + name)

/** What follows `prefix` in the names of the drafts on this device: of "resolve:case-1" and "resolve:" that is "case-1". */
export const draftsNamed = (prefix: string): ReadonlySet<string> => {
  const start = draftPrefix + prefix
  return new Set(
    storedKeys()
      .filter(key => key.startsWith(start))
      .map(key => key.slice(start.length)),
  )
}
