import { sceneOfQuery } from './scene-of-query'

/** The printed code with which the app was opened. */
export interface Entry {
  /** The scene as printed, decoded exactly once; not checked here. */
  readonly scene: string
  /** Grows with every code scanned, so that a screen sees the same code scanned again. */
  readonly turn: number
}

type Query = Readonly<Record<string, string | undefined>>

/** Remembers the latest code scanned. */
export class EntryLog {
  private entry: Entry | null = null
  private lastKey = ''
  private readonly listeners = new Set<() => void>()

  readonly current = (): Entry | null => this.entry

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /**
   * Takes note of the undecoded query with which WeChat started the app or brought it to the front. WeChat repeats the query of the last
   * code when the app merely comes back, so the same code counts again only with another scan time.
   */
  note(query: Query): void {
    const scene = sceneOfQuery(query)
    const key = `${scene}|${query.scancode_time ?? ''}`
    if (!scene || key === this.lastKey) return
    this.lastKey = key
    this.entry = { scene, turn: (this.entry?.turn ?? 0) + 1 }
    for (const listener of this.listeners) listener()
  }

  /**
   * In a browser a printed code is an address: `/g/<scene>` or `?scene=`. The address is then made plain, so that a reload after choosing
   * another grid does not go back to this one.
   */
  noteAddress({ location, history }: Pick<Window, 'location' | 'history'>): void {
    const scene =
      /^\/g\/([^/]+)\/?$/.exec(location.pathname)?.[1] ?? /[?&]scene=([^&]+)/.exec(location.search)?.[1] ?? ''
    if (!scene) return
    this.note({ scene })
    history.replaceState(history.state, '', `/${location.hash}`)
  }
}
