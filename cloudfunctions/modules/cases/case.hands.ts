import { mayTakeOn } from '@shared/cases/about-staff'
import type { Assignee } from '@shared/cases/assignee'
import type { Case } from '@shared/cases/case'
import type { DepartmentPlace } from '@shared/cases/case-parts'
import type { HandsInput } from '@shared/cases/ladder-acts'
import { levelOf, levelOfPerson, levelsOfPlace } from '@shared/cases/ladder-place'
import { onLeave } from '@shared/grids/duty'
import type { OrgUnit } from '@shared/grids/grid'
import { DomainError } from '@shared/kernel/errors'
import { localDateOf } from '@shared/kernel/local-date'
import type { Person, Role } from '@shared/people/person'
import type { Context } from '../../platform/context'
import { deskOf } from '../grids/desk'
import { gridByCode } from '../grids/grid-by-code'
import { territory } from '../grids/territory'
import type { Receiver } from '../inbox/inbox.receiver'
import { receiversOf } from './case.notices'

/** The new responsible and everybody who must be told of it. */
export interface Hands {
  readonly assignee: Assignee
  readonly receivers: readonly Receiver[]
  /** Where on the problem ladder they answer. */
  readonly level: number
  /** Which department they are, beside the ladder. */
  readonly department?: Pick<DepartmentPlace, 'code' | 'name'> | undefined
}

/** Where a case lies, also one that is about to be registered. */
type PlacedCase = Pick<Case, 'orgPath' | 'gridCode'> & Partial<Pick<Case, 'categoryId'>>

/** The people to tell about a case of this responsible: the person, or everybody at the desk. */
export async function receiversOfAssignee(
  ctx: Pick<Context, 'db' | 'clock'>,
  assignee: Assignee,
): Promise<readonly Receiver[]> {
  const desk = assignee.kind === 'desk' ? await deskOf(ctx, assignee.id) : null
  return receiversOf(assignee, desk?.desk.personIds ?? [])
}

/**
 * A desk on the case's own way up: community, street, county, or that of a department beside it. Throws
 * `ASSIGNEE_UNAVAILABLE` for any other.
 */
export async function handsOfDesk(ctx: Context, current: PlacedCase, orgCode: string): Promise<Hands> {
  const unit = await deskOf(ctx, orgCode)
  if (!unit || !answersFor(unit, current)) throw new DomainError('ASSIGNEE_UNAVAILABLE')
  return handsOfUnit(current, unit)
}

/**
 * The desk of a node, else the next one above it that is left, else the one at the top: an import may have replaced the
 * territory that the case belongs to, and somebody must still answer.
 */
export async function handsOfDeskLeft(ctx: Context, current: Case, orgCode: string): Promise<Hands> {
  const { topCode } = await territory(ctx)
  const at = current.orgPath.indexOf(orgCode)
  const wayUp = at < 0 ? [orgCode] : current.orgPath.slice(0, at + 1).reverse()
  for (const code of [...wayUp, topCode]) {
    const unit = await deskOf(ctx, code)
    if (unit && (at >= 0 || code === topCode || answersFor(unit, current))) return handsOfUnit(current, unit)
  }
  throw new TypeError('the territory in force has no desk at its top')
}

/** Whether a node lies on the case's way up, or is a department of one that does. */
const answersFor = ({ code, path, department }: OrgUnit, { orgPath }: PlacedCase): boolean =>
  orgPath.includes(code) || (department === true && orgPath.includes(path.at(-2) ?? ''))

function handsOfUnit(current: PlacedCase, unit: OrgUnit): Hands {
  const { code, desk } = unit
  const assignee: Assignee = { kind: 'desk', id: code, name: desk.name }
  const receivers = receiversOf(assignee, desk.personIds)
  if (unit.department) return { assignee, receivers, ...standingOf(current, unit) }
  return { assignee, receivers, level: levelOf(levelsOfPlace(current), assignee, null) }
}

/** A department answers at the level of the node that it belongs to. */
function standingOf(
  current: PlacedCase,
  { code, name, path, department }: OrgUnit,
): Pick<Hands, 'level' | 'department'> {
  const node = (department ? path.at(-2) : code) ?? code
  const level = levelOf(levelsOfPlace(current), { kind: 'desk', id: node, name }, null)
  return { level, department: { code, name } }
}

/** Who the act names: a person or a desk. Throws `ASSIGNEE_UNAVAILABLE`. */
export const handsOf = (ctx: Context, current: PlacedCase, { kind, id }: HandsInput): Promise<Hands> =>
  kind === 'person' ? handsOfPerson(ctx, current, id) : handsOfDesk(ctx, current, id)

/** The person while they are there, else the desk of the community. */
export async function handsOfPersonOrDesk(ctx: Context, current: Case, personId: string): Promise<Hands> {
  return (await handsIfThere(ctx, current, personId)) ?? handsOfDeskLeft(ctx, current, communityOf(current))
}

/** The person, or null while they cannot take anything on. */
export async function handsIfThere(ctx: Context, current: Case, personId: string): Promise<Hands | null> {
  return handsOfPerson(ctx, current, personId).catch((error: unknown) => {
    if (error instanceof DomainError && error.code === 'ASSIGNEE_UNAVAILABLE') return null
    throw error
  })
}

/**
 * Somebody who is there today and works for the place of the case: a role over it, or a worker of a grid in the same
 * community; but nobody of a grid for what is about staff. Throws `ASSIGNEE_UNAVAILABLE` for anybody else.
 */
async function handsOfPerson(ctx: Context, current: PlacedCase, personId: string): Promise<Hands> {
  const person = await ctx.db.collection('people').get(personId)
  if (!person || !isThere(person, ctx.clock.now())) throw new DomainError('ASSIGNEE_UNAVAILABLE')
  if (!mayTakeOn(person.roles, current.categoryId ?? '')) throw new DomainError('ASSIGNEE_UNAVAILABLE')
  const assignee: Assignee = { kind: 'person', id: person._id, name: person.name }
  const receivers = receiversOf(assignee, [])
  const department = await departmentOf(ctx, current, person)
  if (department) return { assignee, receivers, ...standingOf(current, department) }
  if (!(await worksForPlace(ctx, current, person))) throw new DomainError('ASSIGNEE_UNAVAILABLE')
  return { assignee, receivers, level: levelOfPerson(levelsOfPlace(current), current.orgPath, person.roles) }
}

/** The department that somebody handles cases of this place for; null for whoever answers there by another role. */
async function departmentOf(ctx: Context, current: PlacedCase, { roles }: Person): Promise<OrgUnit | null> {
  const others: readonly Role[] = ['worker', 'leader', 'station']
  if (roles.some(held => others.includes(held.role) && current.orgPath.includes(held.scope))) return null
  const handled = roles.filter(held => held.role === 'handler')
  const units = await Promise.all(handled.map(held => deskOf(ctx, held.scope)))
  return units.find(unit => unit !== null && answersFor(unit, current)) ?? null
}

/** On duty today. */
export const isThere = (person: Person, now: number): boolean =>
  person.leftAt === null && !onLeave(person, localDateOf(now))

/** Roles of those who handle cases. */
export const workingRoles: readonly Role[] = ['worker', 'leader', 'station', 'handler']

async function worksForPlace(ctx: Context, current: PlacedCase, { roles }: Person): Promise<boolean> {
  const working = roles.filter(held => workingRoles.includes(held.role))
  if (working.some(held => current.orgPath.includes(held.scope))) return true
  const community = communityOf(current)
  const grids = await Promise.all(
    working.filter(held => held.role === 'worker').map(held => gridByCode(ctx, held.scope)),
  )
  return grids.some(grid => grid?.path.includes(community))
}

/** The lowest node above the grid; the last node of a place outside every grid. */
export const communityOf = ({ orgPath, gridCode }: Pick<Case, 'orgPath' | 'gridCode'>): string =>
  orgPath.at(gridCode === null ? -1 : -2) ?? ''
