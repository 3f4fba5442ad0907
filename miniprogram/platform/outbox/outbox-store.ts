import { outboxPrefix, readStored, removeStored, storedKeys, writeStored } from '../storage'
import { type WaitingAct, waitingAct } from './waiting-act'

/** One key an act: a crash between two writes loses neither the acts before nor those behind. */
const keyOf = (account: string, id: string): string => `${outboxPrefix}${account}:${id}`

/** False when the device has no room. */
export const storeAct = (act: WaitingAct): boolean => writeStored(keyOf(act.account, act.id), act)

export const removeAct = ({ account, id }: WaitingAct): void => removeStored(keyOf(account, id))

export const storedAct = (account: string, id: string): WaitingAct | null => readStored(keyOf(account, id), waitingAct)

/** What one account left on this device, in order. What another version wrote is left alone, and is not shown. */
export function storedActs(account: string): readonly WaitingAct[] {
  const start = keyOf(account, '')
  return storedKeys()
    .filter(key => key.startsWith(start))
    .flatMap(key => readStored(key, waitingAct) ?? [])
    .sort((a, b) => a.order - b.order)
}
