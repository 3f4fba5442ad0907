import type { Case } from '@shared/cases/case'
import type { CoHandler } from '@shared/cases/case-parts'
import { categoryOf } from '@shared/cases/categories'
import { onLeave } from '@shared/grids/duty'
import type { Grid } from '@shared/grids/grid'
import { localDateOf } from '@shared/kernel/local-date'
import type { Person } from '@shared/people/person'
import type { TimerContext } from '../../platform/create-timer'
import { communityOf } from '../cases/case.hands'
import { tellPerson } from '../cases/case.notices'
import { deskOf } from '../grids/desk'
import { gridByCode } from '../grids/grid-by-code'
import { territory } from '../grids/territory'
import type { Receiver } from '../inbox/inbox.receiver'

/** Who is called in when nobody has noticed an urgent task. */
export interface Helper {
  readonly step: 'deputy' | 'leader'
  readonly receivers: readonly Receiver[]
  /** Gets the case to work on too. */
  readonly coHandler: CoHandler | null
}

/**
 * The deputy of the grid (AB岗) for a person, else, or as the second step, its leader; without one, or for a desk, the desk above
 * that is there. Never who is responsible already, and for what is about the people of a grid only desks (product.md B.12).
 */
export async function helperFor(ctx: TimerContext, current: Case, deputyWasCalled: boolean): Promise<Helper | null> {
  const aboutStaff = categoryOf(current.categoryId)?.aboutStaff === true
  const isGrids = current.assignee.kind === 'person' && !aboutStaff
  const grid = isGrids && current.gridCode !== null ? await gridByCode(ctx, current.gridCode) : null
  if (grid) {
    const there = await peopleThere(ctx, grid)
    const others = (ids: readonly string[]) =>
      ids.flatMap(id => (id === current.assignee.id ? [] : (there.get(id) ?? [])))
    const [deputy] = others(grid.team.filter(each => each.part === 'deputy').map(each => each.personId))
    if (deputy && !deputyWasCalled) {
      const coHandler = { personId: deputy._id, name: deputy.name }
      return { step: 'deputy', receivers: [tellPerson(deputy._id)], coHandler }
    }
    const [leader] = others(grid.leaderId ? [grid.leaderId] : [])
    if (leader) return { step: 'leader', receivers: [tellPerson(leader._id)], coHandler: null }
  }
  return deskAbove(ctx, current)
}

async function peopleThere({ db, clock }: TimerContext, grid: Grid): Promise<ReadonlyMap<string, Person>> {
  const ids = [...grid.team.map(each => each.personId), ...(grid.leaderId ? [grid.leaderId] : [])]
  if (!ids.length) return new Map()
  const found = await db
    .collection('people')
    .find({ where: { _id: db.command.in(ids), leftAt: null }, limit: ids.length })
  const today = localDateOf(clock.now())
  return new Map(found.filter(each => !onLeave(each, today)).map(each => [each._id, each]))
}

async function deskAbove(ctx: TimerContext, current: Case): Promise<Helper | null> {
  const { orgPath, assignee } = current
  const lowest = orgPath.indexOf(communityOf(current))
  const wayUp = orgPath.slice(0, lowest + 1).reverse()
  const { topCode } = await territory(ctx)
  for (const code of [...wayUp, topCode]) {
    if (assignee.kind === 'desk' && wayUp.indexOf(code) <= wayUp.indexOf(assignee.id)) continue
    const unit = await deskOf(ctx, code)
    if (unit?.desk.personIds.length)
      return { step: 'leader', receivers: unit.desk.personIds.map(tellPerson), coHandler: null }
  }
  return null
}
