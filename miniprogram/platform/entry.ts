import { useSyncExternalStore } from 'react'
import { sceneOfQuery } from './scene-of-query'

/** The printed code with which the app was opened. */
export interface Entry {
  /** The scene as printed, decoded exactly once; not checked here. */
  readonly scene: string
  /** Grows with every code scanned, so that a screen sees the same code scanned again. */
  readonly turn: number
}

const listeners = new Set<() => void>()
let entry: Entry | null = null
let lastKey = ''

/**
 * Takes note of how WeChat started the app or brought it to the front. WeChat repeats the query of the last code when the app merely
 * comes back, so the same code counts again only with another scan time.
 */
export function noteEntry(query: Readonly<Record<string, string | undefined>>): void {
  const scene = sceneOfQuery(query)
  const key = `${scene}|${query.scancode_time ?? ''}`
  if (!scene || key === lastKey) return
  lastKey = key
  entry = { scene, turn: (entry?.turn ?? 0) + 1 }
  for (const listener of listeners) listener()
}

/**
 * In a browser a printed code is an address: `/g/<scene>` or `?scene=`. The address is then made plain, so that a reload after choosing
 * another grid does not go back to this one.
 */
export function noteBrowserEntry(): void {
  const { pathname, search, hash } = window.location
  const query = Object.fromEntries([...new URLSearchParams(search)].map(([k, v]) => [k, encodeURIComponent(v)]))
  const onPath = /^\/g\/([^/]+)\/?$/.exec(pathname)?.[1]
  noteEntry({ ...query, ...(onPath ? { scene: onPath } : {}) })
  if (entry) window.history.replaceState(window.history.state, '', `/${hash}`)
}

/** The latest code, or null when the app was opened without one. */
export const useEntry = (): Entry | null =>
  useSyncExternalStore(
    listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => entry,
  )
