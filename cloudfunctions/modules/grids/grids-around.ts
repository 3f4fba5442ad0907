import { coverPrefixes } from '@shared/grids/cover'
import type { Point } from '@shared/grids/geometry'
import type { Grid, Territory } from '@shared/grids/grid'
import type { GridShape } from '@shared/grids/owner-of'
import type { Context } from '../../platform/context'
import { territory } from './territory'

/** More grids than meet within 15 m anywhere; overlapping dirty borders included. */
const mostCandidates = 100
/** Areas of a few hundred metres whose grids an instance keeps at most; some 10 kB each. */
const mostAreas = 500

type Read = Promise<readonly Partial<Grid>[]>

/** Grids of one version never change, so they are kept until another version is in force. */
const kept = new WeakMap<Territory, Map<string, Read>>()

/** The grids that may own a point, with the fields asked for: one indexed read, none when the area was just read. */
export async function gridsAround<F extends keyof Grid>(
  ctx: Context,
  point: Point,
  fields: readonly F[],
): Promise<readonly Pick<Grid, F | keyof GridShape>[]> {
  const current = await territory(ctx)
  const cells = coverPrefixes(point, current.coverPrecisions)
  const areas = kept.get(current) ?? new Map<string, Read>()
  kept.set(current, areas)
  const key = [...cells, ...fields].join()
  const known = areas.get(key)
  if (known) return (await known) as Pick<Grid, F | keyof GridShape>[]
  const read = ctx.db.collection('grids').find({
    where: { version: current.version, cover: ctx.db.command.in(cells) },
    limit: mostCandidates,
    fields: [...fields, 'code', 'polygons'],
  })
  if (areas.size >= mostAreas) areas.clear()
  areas.set(key, read)
  read.catch(() => areas.delete(key))
  return read
}
