import type { GridKind } from '../../../shared/grids/grid'

/**
 * One thing that residents report, in several wordings, with what the worker does about just that. `{spot}` becomes
 * the building or place, `{floor}` a floor, `{days}` how long it has lasted.
 */
export interface Topic {
  readonly category: string
  /** Kinds of grid where it happens; everywhere when left out. */
  readonly kinds?: readonly GridKind[]
  readonly says: readonly string[]
  readonly details: readonly string[]
  /** What the worker reports on the way; nothing when it is answered at once. */
  readonly progress: readonly string[]
  readonly replies: readonly string[]
  /** Why it is returned or handed on, if it ever is. */
  readonly handOver?: string
  /** What the worker asks back. */
  readonly question?: { readonly ask: string; readonly answer: string }
}

const homes: readonly GridKind[] = ['community', 'group']
const trade: readonly GridKind[] = ['business', 'market', 'street', 'office']
const works: readonly GridKind[] = ['park', 'office', 'market']
const villages: readonly GridKind[] = ['village']

const maker =
  (kinds?: readonly GridKind[]) =>
  (
    category: string,
    says: readonly string[],
    details: readonly string[],
    progress: readonly string[],
    replies: readonly string[],
    more: Pick<Topic, 'handOver' | 'question'> = {},
  ): Topic => ({ category, ...(kinds ? { kinds } : {}), says, details, progress, replies, ...more })

export const atHome = maker(homes)
export const inTrade = maker(trade)
export const atWorks = maker(works)
export const inVillages = maker(villages)
export const anywhere = maker()
