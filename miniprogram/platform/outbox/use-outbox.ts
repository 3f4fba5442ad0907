import { useEffect, useRef, useSyncExternalStore } from 'react'
import { onSent, type Sent, waitingActs, watchOutbox } from './outbox'

/** What waits for the network, as a screen shows it. */
export const useWaitingActs = () => useSyncExternalStore(watchOutbox, waitingActs)

/** Acts whenever the cloud has done something that had waited, while the screen is there. */
export function useSent(receive: (sent: Sent) => void): void {
  const latest = useRef(receive)
  latest.current = receive
  useEffect(() => onSent(sent => latest.current(sent)), [])
}
