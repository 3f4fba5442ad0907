import type { gridActions } from '@shared/grids/actions'
import { plainAddress } from '@shared/grids/address-text'
import type { InputOf, OutputOf } from '@shared/kernel/contract'
import type { Context } from '../../platform/context'
import { gridDirectory, type SearchableGrid } from './grid-directory'
import { presentGrid } from './grids.presenter'

const mostFound = 20
/** The last digits of a code that people read out. */
const shortestCodeEnd = 4

/** Grids whose name, code, community, street or estates hold every word that was typed. */
export async function search(
  { text }: InputOf<typeof gridActions.search>,
  ctx: Context,
): Promise<OutputOf<typeof gridActions.search>> {
  const words = text
    .split(/[\s,，、·]+/)
    .map(plainAddress)
    .filter(word => word !== '')
  if (words.length === 0) return { grids: [] }
  const found = (await gridDirectory(ctx)).flatMap(grid => {
    const hits = words.flatMap(word => hitOf(grid, word) ?? [])
    if (hits.length < words.length) return []
    return { grid, rank: Math.max(...hits.map(hit => hit.rank)), because: hits.find(hit => hit.estate)?.estate ?? null }
  })
  return {
    grids: found
      .sort((a, b) => a.rank - b.rank || (a.grid.entry.code < b.grid.entry.code ? -1 : 1))
      .slice(0, mostFound)
      .map(({ grid, because }) => ({ ...presentGrid(grid.entry), because })),
  }
}

/** Where a word was found, the best place first. */
function hitOf(grid: SearchableGrid, word: string): { rank: number; estate?: string } | null {
  const { code } = grid.entry
  if (code === word) return { rank: 0 }
  if (grid.area.includes(word)) return { rank: 1 }
  if (grid.fullName.includes(word)) return { rank: 2 }
  const estate = grid.estates.find(each => each.plain.includes(word))
  if (estate) return { rank: 3, estate: estate.name }
  return word.length >= shortestCodeEnd && code.endsWith(word) ? { rank: 4 } : null
}
