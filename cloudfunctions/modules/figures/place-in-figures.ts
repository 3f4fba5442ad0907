import { aboutStaffIds } from '@shared/cases/about-staff'
import type { figureActions } from '@shared/figures/actions'
import type { FigurePlace } from '@shared/figures/place'
import type { Grid, OrgUnit } from '@shared/grids/grid'
import { DomainError } from '@shared/kernel/errors'
import { authorize, isAllowed } from '../../platform/authority'
import type { Context } from '../../platform/context'
import type { Where } from '../../platform/database'
import { deskOf } from '../grids/desk'
import { gridByCode } from '../grids/grid-by-code'
import { unitNames } from '../registers/unit-names'
import { figuresPolicy } from './figures.policy'

/** The node or grid that figures are asked for. */
export interface PlaceInFigures {
  readonly code: string
  readonly path: readonly string[]
  readonly unit: OrgUnit | null
  readonly grid: Grid | null
  readonly shown: FigurePlace
  /** Which cases lie in it, for a query. */
  readonly where: Where
}

/** Throws `NOT_ALLOWED`, for a place that does not exist too. */
export async function placeInFigures(
  ctx: Context,
  code: string,
  action: keyof typeof figureActions,
): Promise<PlaceInFigures> {
  const [actor, unit, grid] = await Promise.all([ctx.actor(), deskOf(ctx, code), gridByCode(ctx, code)])
  const place = unit ?? grid
  const path = place?.path ?? []
  authorize(actor, action, figuresPolicy, { orgPath: path, relations: [] })
  if (!place) throw new DomainError('NOT_ALLOWED')
  const seen = path.filter((_, depth) =>
    isAllowed(actor, action, figuresPolicy, { orgPath: path.slice(0, depth + 1), relations: [] }),
  )
  const names = await unitNames(ctx, seen)
  const nameOf = (each: string) => (each === code ? place.name : (names.get(each) ?? each))
  return {
    code,
    path,
    unit,
    grid,
    shown: {
      code,
      name: place.name,
      isGrid: grid !== null,
      path: seen.map(each => ({ code: each, name: nameOf(each) })),
    },
    where: casesIn(ctx, code, grid !== null),
  }
}

/** What turned out to be about the people of a grid is not the grid's any more (product.md B.12). */
const casesIn = ({ db }: Context, code: string, isGrid: boolean): Where => ({
  orgPath: code,
  ...(isGrid ? { categoryId: db.command.nin([...aboutStaffIds]) } : {}),
})
