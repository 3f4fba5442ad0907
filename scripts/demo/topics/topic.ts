import type { GridKind } from '../../../shared/grids/grid'

/**
 * Something residents report, in several wordings. `{spot}` becomes the building or place, `{floor}` a floor, `{days}`
 * how long it has lasted.
 */
export interface Topic {
  readonly category: string
  /** Kinds of grid where it happens; everywhere when left out. */
  readonly kinds?: readonly GridKind[]
  readonly says: readonly string[]
  readonly details: readonly string[]
  /** What the worker reports on the way. */
  readonly progress: readonly string[]
  readonly replies: readonly string[]
  /** Why it is returned or handed on, if it ever is. */
  readonly handOver?: string
  /** What the worker asks back. */
  readonly question?: { readonly ask: string; readonly answer: string }
}

export const homes: readonly GridKind[] = ['community', 'group']
export const trade: readonly GridKind[] = ['business', 'market', 'street', 'office']
export const fields: readonly GridKind[] = ['village']
