import type * as z from 'zod/mini'
import { draftPrefix, readStored, removeStored, writeStored } from './storage'

/** Keeps what a person is writing. False when the device has no room: say so, nothing else keeps it. */
export const keepDraft = (name: string, value: unknown): boolean => writeStored(draftPrefix + name, value)

export const draftOf = <T extends z.ZodMiniType>(name: string, schema: T): z.output<T> | null =>
  readStored(draftPrefix + name, schema)

/** After the cloud acknowledged it, or the person threw it away. */
export const dropDraft = (name: string): void => removeStored(draftPrefix + name)
