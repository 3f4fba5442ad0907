import type { gridActions } from '@shared/grids/actions'
import { type AddressKeys, addressScore, candidateKeys } from '@shared/grids/address'
import type { Building, Grid } from '@shared/grids/grid'
import type { InputOf, OutputOf } from '@shared/kernel/contract'
import type { Context } from '../../platform/context'
import { presentGrid, presentPoint } from './grids.presenter'
import { territory } from './territory'

const mostMatches = 5
/** More buildings than any estate has. */
const mostCandidates = 300

/**
 * Buildings that a typed address may mean; the reporter confirms one. One read for an address with a building number
 * that exists, a second by the estate's name alone when it does not, and one for the grids.
 */
export async function matchAddress(
  { text, nearGridCode }: InputOf<typeof gridActions.matchAddress>,
  ctx: Context,
): Promise<OutputOf<typeof gridActions.matchAddress>> {
  const asked = candidateKeys(text)
  let found = await buildingsByKeys(ctx, asked.numbered)
  if (found.length === 0) found = await buildingsByKeys(ctx, asked.named)
  const best = ranked(found, asked, nearGridCode).slice(0, mostMatches)
  const grids = await gridsOf(ctx, best)
  return {
    matches: best.flatMap(building => {
      const grid = grids.get(building.gridCode)
      return grid ? [presentMatch(building, grid, asked)] : []
    }),
  }
}

async function buildingsByKeys(ctx: Context, keys: readonly string[]): Promise<Building[]> {
  if (keys.length === 0) return []
  const { version } = await territory(ctx)
  const where = { version, keys: ctx.db.command.in([...keys]) }
  return ctx.db.collection('buildings').find({ where, limit: mostCandidates })
}

/** Best reading first; among equals the grid the reporter is looking at, its community, then by name. */
function ranked(found: readonly Building[], asked: AddressKeys, near: string | undefined): Building[] {
  const nearness = ({ gridCode }: Building) => commonPrefix(gridCode, near ?? '')
  return found
    .map(building => ({ building, score: addressScore(building, asked) }))
    .sort(
      (a, b) =>
        b.score - a.score ||
        nearness(b.building) - nearness(a.building) ||
        a.building.name.localeCompare(b.building.name, 'zh', { numeric: true }),
    )
    .map(({ building }) => building)
}

function commonPrefix(a: string, b: string): number {
  let length = 0
  while (length < a.length && a[length] === b[length]) length += 1
  return length
}

async function gridsOf(ctx: Context, buildings: readonly Building[]): Promise<ReadonlyMap<string, Grid>> {
  const ids = [...new Set(buildings.map(({ version, gridCode }) => `${version}:${gridCode}`))]
  if (ids.length === 0) return new Map()
  const grids = await ctx.db.collection('grids').find({ where: { _id: ctx.db.command.in(ids) }, limit: ids.length })
  return new Map(grids.map(grid => [grid.code, grid]))
}

function presentMatch(building: Building, grid: Grid, { remainder }: AddressKeys) {
  const inside = /^\d+(?:单元|门洞|室|层|户|楼|-|$)/.test(remainder) ? ` ${remainder}` : ''
  return {
    buildingId: building._id,
    label: building.name + inside,
    point: presentPoint(building.point),
    grid: presentGrid(grid),
  }
}
