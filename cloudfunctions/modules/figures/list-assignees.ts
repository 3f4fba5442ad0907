import { openStatuses } from '@shared/cases/case-status'
import type { figureActions, OpenAssignee } from '@shared/figures/actions'
import type { InputOf, OutputOf } from '@shared/kernel/contract'
import type { Instant } from '@shared/kernel/local-date'
import type { Context } from '../../platform/context'
import type { Stage } from '../../platform/database'
import { lightAt } from './lit-cases'
import { placeInFigures } from './place-in-figures'

/** More than work in a county; nobody reads further. */
const mostAssignees = 300

interface Group extends Pick<OpenAssignee, 'name' | 'open' | 'red'> {
  readonly _id: Pick<OpenAssignee, 'kind' | 'id'>
}

/** Who has what is open in a place: the names that cases can be filtered by. */
export async function listAssignees(
  { scope }: InputOf<typeof figureActions.assignees>,
  ctx: Context,
): Promise<OutputOf<typeof figureActions.assignees>> {
  const { where } = await placeInFigures(ctx, scope, 'assignees')
  const open = { ...where, status: ctx.db.command.in([...openStatuses]) }
  const groups = await ctx.db.collection('cases').aggregate<Group>(open, [countByAssignee(ctx.clock.now())])
  const assignees = groups.map(({ _id: { kind, id }, name, open, red }) => ({ kind, id, name, open, red }))
  assignees.sort((a, b) => b.red - a.red || b.open - a.open || a.name.localeCompare(b.name, 'zh'))
  return { assignees: assignees.slice(0, mostAssignees) }
}

const countByAssignee = (now: Instant): Stage => [
  'group',
  {
    _id: { kind: '$assignee.kind', id: '$assignee.id' },
    name: { $max: '$assignee.name' },
    open: { $sum: 1 },
    red: { $sum: { $cond: [{ $eq: [lightAt(now), 'red'] }, 1, 0] } },
  },
]
