import { useSyncExternalStore } from 'react'
import { type Entry, EntryLog } from './entry-log'

/** How this app was opened; the app itself writes it. */
export const entryLog = new EntryLog()

/** The latest code scanned, or null when the app was opened without one. */
export const useEntry = (): Entry | null => useSyncExternalStore(entryLog.subscribe, entryLog.current)
