import Taro from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'

type Listener = (online: boolean) => void
const listeners = new Set<Listener>()
let online = true
let watching = false

function tell(next: boolean): void {
  if (next === online) return
  online = next
  for (const listener of listeners) listener(next)
}

function watch(): void {
  if (watching) return
  watching = true
  if (process.env.TARO_ENV === 'h5') {
    tell(navigator.onLine)
    window.addEventListener('online', () => tell(true))
    window.addEventListener('offline', () => tell(false))
    return
  }
  Taro.getNetworkType({ success: ({ networkType }) => tell(networkType !== 'none') })
  Taro.onNetworkStatusChange(({ isConnected }) => tell(isConnected))
}

/** Whether the device says it has a network; it may still not reach us. */
export function isOnline(): boolean {
  watch()
  return online
}

/** Calls `listener` at every change; returns how to stop. */
export function onNetworkChange(listener: Listener): () => void {
  watch()
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** `isOnline` for a screen. */
export function useOnline(): boolean {
  const [current, setCurrent] = useState(isOnline)
  useEffect(() => {
    setCurrent(isOnline())
    return onNetworkChange(setCurrent)
  }, [])
  return current
}

/** Acts whenever the network comes back while the screen is there. */
export function useBackOnline(act: () => void): void {
  const latest = useRef(act)
  latest.current = act
  useEffect(() => onNetworkChange(back => back && latest.current()), [])
}
