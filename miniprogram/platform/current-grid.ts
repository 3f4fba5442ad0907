import { useCallback, useSyncExternalStore } from 'react'
import * as z from 'zod/mini'
import { useEntry } from './entry'
import { readStored, settingPrefix, writeStored } from './storage'

/** Belongs to the device, not to a person: it stays when somebody else signs in. */
const key = `${settingPrefix}grid`

interface Settled {
  /** The grid chosen or seen last on this device. */
  readonly gridCode: string | null
  /** The scanned code that this choice came after; see Entry.turn. */
  readonly turn: number
}

const listeners = new Set<() => void>()
let settled: Settled | null = null

const current = (): Settled => {
  settled ??= { gridCode: readStored(key, z.string()), turn: 0 }
  return settled
}

function settle(next: Settled): void {
  settled = next
  if (next.gridCode) writeStored(key, next.gridCode)
  for (const listener of listeners) listener()
}

const useSettled = (): Settled =>
  useSyncExternalStore(listener => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, current)

/** The grid chosen or seen last on this device; null before the first. */
export const lastGridCode = (): string | null => current().gridCode

/** Which grid the app is about: a printed code scanned after the last choice, else the last choice, else none. */
export function useCurrentGrid(): { readonly scene: string | null; readonly gridCode: string | null } {
  const entry = useEntry()
  const { gridCode, turn } = useSettled()
  return { scene: entry && entry.turn > turn ? entry.scene : null, gridCode }
}

/** Chooses a grid, and sets the scanned code aside; null only sets it aside. */
export function useChooseGrid(): (gridCode: string | null) => void {
  const turn = useEntry()?.turn ?? 0
  return useCallback(gridCode => settle({ gridCode: gridCode ?? current().gridCode, turn }), [turn])
}

/** Name of the kept copy of a grid's landing, read by every screen that needs its people and phones without a network. */
export const landingCopy = (gridCode: string): string => `landing:${gridCode}`
