import * as z from 'zod/mini'
import { readStored, settingPrefix, writeStored } from './storage'

/** Which tabs a person with both sides sees on the screens that both share (我的, 消息). */
export type Side = 'resident' | 'worker'

const key = `${settingPrefix}side`

export const currentSide = (): Side => readStored(key, z.enum(['resident', 'worker'])) ?? 'resident'

/** Said by the first tab of each side when it is shown. */
export function rememberSide(side: Side): void {
  if (currentSide() !== side) writeStored(key, side)
}
