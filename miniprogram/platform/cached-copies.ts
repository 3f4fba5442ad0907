import * as z from 'zod/mini'
import { now } from './clock'
import { cachePrefix, readStored, removeStored, writeStored } from './storage'

export interface CachedCopy<T> {
  readonly value: T
  /** When the cloud said it, milliseconds. */
  readonly savedAt: number
}

/** Keeps what the cloud answered, to draw it at once next time and when there is no network. */
export function keepCopy(name: string, value: unknown, savedAt = now()): void {
  writeStored(cachePrefix + name, { value, savedAt })
}

/** Forgets what the person may not see any more. */
export const dropCopy = (name: string): void => removeStored(cachePrefix + name)

/** The kept copy, or null when there is none or its shape is of another version. */
export function copyOf<T extends z.ZodMiniType>(name: string, schema: T): CachedCopy<z.output<T>> | null {
  return readStored(cachePrefix + name, z.object({ value: schema, savedAt: z.number() })) as CachedCopy<
    z.output<T>
  > | null
}
