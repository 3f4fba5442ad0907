import type { gridActions } from '@shared/grids/actions'
import type { InputOf, OutputOf } from '@shared/kernel/contract'
import { DomainError } from '@shared/kernel/errors'
import type { Context } from '../../platform/context'
import { deskOf } from './desk'
import { territory } from './territory'

/** Outlines below one node. They were drawn when the territory was written, so this is one read, however many grids. */
export async function map(
  { orgCode }: InputOf<typeof gridActions.map>,
  ctx: Context,
): Promise<OutputOf<typeof gridActions.map>> {
  const { topCode } = await territory(ctx)
  const unit = await deskOf(ctx, orgCode ?? topCode)
  if (!unit) throw new DomainError('GRID_NOT_FOUND')
  return {
    node: { code: unit.code, name: unit.name, parent: unit.path.at(-2) ?? null },
    areas: unit.areas,
    bounds: [...unit.bounds],
  }
}
