import * as z from 'zod/mini'
import { readStored, settingPrefix, writeStored } from './storage'

const stored = z.object({ id: z.string() })
const key = `${settingPrefix}account`

/** Whoever holds the device without having signed in. In WeChat always: there the storage belongs to one person. */
export const holder = 'holder'

/** While somebody signs in. */
export const nobody = ''

/** Under whose name what is written on this device is kept. */
export const currentAccount = (): string => readStored(key, stored)?.id ?? holder

/** Said by whatever signs in. */
export const becomeAccount = (account: string): void => {
  writeStored(key, { id: account })
}
