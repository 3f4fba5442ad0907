import Taro from '@tarojs/taro'
import type * as z from 'zod/mini'

const prefix = 'gezi:'
/** Copies of what the cloud said; dropped, oldest first, when the device has no room. */
export const cachePrefix = `${prefix}cache:`
/** What a person typed and the cloud has not acknowledged; never dropped by us. */
export const draftPrefix = `${prefix}draft:`
/** What a person did and the cloud does not have yet, by account (outbox/); never dropped by us. */
export const outboxPrefix = `${prefix}outbox:`
export const settingPrefix = `${prefix}setting:`

/** The stored value, or null when there is none or it was written by a version that stored something else. */
export function readStored<T extends z.ZodMiniType>(key: string, schema: T): z.output<T> | null {
  const parsed = schema.safeParse(Taro.getStorageSync(key) || undefined)
  return parsed.success ? parsed.data : null
}

/** Stores a value; when the device is full, cached copies make room first. False when there is no room even so. */
export function writeStored(key: string, value: unknown): boolean {
  for (;;) {
    try {
      Taro.setStorageSync(key, value)
      return true
    } catch {
      if (!dropOldestCopy(key)) return false
    }
  }
}

export const removeStored = (key: string): void => Taro.removeStorageSync(key)

/** Removes everything the app keeps but the person's settings of the screen, and acts that wait for whoever did them. */
export function clearStored(): void {
  for (const key of storedKeys()) {
    if (!key.startsWith(settingPrefix) && !key.startsWith(outboxPrefix)) removeStored(key)
  }
}

/** Removes what another identity was shown. */
export function clearCopies(): void {
  for (const key of storedKeys()) {
    if (key.startsWith(cachePrefix)) removeStored(key)
  }
}

export const storedKeys = (): readonly string[] => Taro.getStorageInfoSync().keys.filter(key => key.startsWith(prefix))

function dropOldestCopy(except: string): boolean {
  const copies = storedKeys()
    .filter(key => key.startsWith(cachePrefix) && key !== except)
    .map(key => ({ key, savedAt: Number(Taro.getStorageSync(key)?.savedAt ?? 0) }))
    .sort((a, b) => a.savedAt - b.savedAt)
  const oldest = copies[0]
  if (!oldest) return false
  removeStored(oldest.key)
  return true
}
