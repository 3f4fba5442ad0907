import { plainAddress } from '@shared/grids/address-text'
import type { DirectoryEntry } from '@shared/grids/grid'
import type { Context } from '../../platform/context'
import type { Database } from '../../platform/database'
import { territory } from './territory'

/** A grid with its words in the one spelling that typed words are brought to. */
export interface SearchableGrid {
  readonly entry: DirectoryEntry
  /** Street, community and grid name in one. */
  readonly fullName: string
  readonly area: string
  readonly estates: readonly { readonly name: string; readonly plain: string }[]
}

interface Kept {
  readonly version: string
  readonly grids: readonly SearchableGrid[]
}

const kept = new WeakMap<Database, Kept>()
/** Parts of 2 000 grids each. */
const mostParts = 100

/** The list of all grids, read once per instance and version: a version never changes. */
export async function gridDirectory(ctx: Context): Promise<readonly SearchableGrid[]> {
  const { version } = await territory(ctx)
  const known = kept.get(ctx.db)
  if (known?.version === version) return known.grids
  const parts = await ctx.db.collection('gridDirectories').find({ where: { version }, limit: mostParts })
  const grids = parts.flatMap(part => part.entries.map(searchable))
  kept.set(ctx.db, { version, grids })
  return grids
}

const searchable = (entry: DirectoryEntry): SearchableGrid => ({
  entry,
  fullName: plainAddress(entry.streetName + entry.communityName + entry.name),
  area: plainAddress(entry.area ?? ''),
  estates: entry.estates.map(name => ({ name, plain: plainAddress(name) })),
})
