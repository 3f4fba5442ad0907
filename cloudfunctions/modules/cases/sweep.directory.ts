import type { Assignee } from '@shared/cases/assignee'
import type { Case } from '@shared/cases/case'
import type { RoleGrant } from '@shared/people/person'
import type { TimerContext } from '../../platform/create-timer'
import { territory } from '../grids/territory'
import type { Receiver } from '../inbox/inbox.receiver'
import { tellPerson } from './case.notices'

/** Who answers around the cases of a batch, in the territory in force. */
export interface Directory {
  leaderOf(current: Case): readonly Receiver[]
  /** Who sits at the desk of a node; nobody when the territory has no such node any more. */
  deskOf(orgCode: string): readonly Receiver[]
  /** The person, or who sits at the desk. */
  peopleOf(assignee: Pick<Assignee, 'kind' | 'id'>): readonly Receiver[]
  /** The desk that is always there. */
  readonly top: readonly Receiver[]
  supervisorsOf(current: Case): readonly Receiver[]
  /** Under a tag when anonymous; nobody for what a worker found. */
  reporterOf(current: Case): readonly Receiver[]
}

/** More than an environment has. */
const mostSupervisors = 1000

/** Reads it for a whole batch (at most 200 cases) at once: five calls, whatever the size of the batch. */
export async function directoryOf({ db, clock }: TimerContext, cases: readonly Case[]): Promise<Directory> {
  const { version, topCode } = await territory({ db, clock })
  const { command } = db
  const nodes = new Set([topCode, ...cases.flatMap(each => [...each.orgPath, ...offPath(each)])])
  const gridCodes = new Set(cases.flatMap(each => each.gridCode ?? []))
  const stored = (codes: ReadonlySet<string>) => [...codes].map(code => `${version}:${code}`)
  const nodeIds = stored(new Set([...nodes].filter(code => !gridCodes.has(code))))
  const anonymous = cases.filter(each => each.anonymous).map(each => each._id)
  const [units, grids, people, links] = await Promise.all([
    db.collection('orgUnits').find({
      where: { _id: command.in(nodeIds) },
      fields: ['code', 'desk'],
      limit: nodeIds.length,
    }),
    db.collection('grids').find({
      where: { _id: command.in(stored(gridCodes)) },
      fields: ['code', 'leaderId'],
      limit: Math.max(1, gridCodes.size),
    }),
    db.collection('people').find({
      where: { 'roles.role': 'supervisor', leftAt: null },
      fields: ['_id', 'roles'],
      limit: mostSupervisors,
    }),
    anonymous.length
      ? db.collection('caseLinks').find({ where: { _id: command.in(anonymous) }, limit: anonymous.length })
      : [],
  ])
  const desks = new Map(units.map(unit => [unit.code, unit.desk.personIds.map(tellPerson)]))
  const leaders = new Map(grids.map(grid => [grid.code, grid.leaderId]))
  const tags = new Map(links.map(link => [link._id, link.ownerTag]))
  const deskOf = (code: string) => desks.get(code) ?? []
  return {
    deskOf,
    peopleOf: ({ kind, id }) => (kind === 'person' ? [tellPerson(id)] : deskOf(id)),
    top: deskOf(topCode),
    leaderOf: ({ gridCode }) => [leaders.get(gridCode ?? '') ?? []].flat().map(tellPerson),
    supervisorsOf: current =>
      people.filter(each => each.roles.some(held => supervises(held, current))).map(each => tellPerson(each._id)),
    reporterOf: ({ _id, anonymous: hidden, reporter }) => {
      if (!hidden) return reporter?.personId ? [tellPerson(reporter.personId)] : []
      const ownerTag = tags.get(_id)
      return ownerTag ? [{ ownerTag }] : []
    },
  }
}

/** Desks that a case may be at beside its way up: those of departments. */
const offPath = ({ assignee, ladder: { department } }: Case): readonly string[] => [
  ...(assignee.kind === 'desk' ? [assignee.id] : []),
  ...(department ? [department.code] : []),
]

const supervises = ({ role, scope }: RoleGrant, { orgPath }: Case): boolean =>
  role === 'supervisor' && orgPath.includes(scope)
