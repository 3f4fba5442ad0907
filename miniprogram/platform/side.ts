import * as z from 'zod/mini'
import { readStored, writeStored } from './storage'

/** Which tabs a person with both sides sees on the screens that both share (我的, 消息). */
export type Side = 'resident' | 'worker'

/** No setting of the screen: it goes when another person signs in. */
const key = 'gezi:side'

export const currentSide = (): Side => readStored(key, z.enum(['resident', 'worker'])) ?? 'resident'

/** Said by the tabs of each side when they are shown. */
export function rememberSide(side: Side): void {
  if (currentSide() !== side) writeStored(key, side)
}
