import type { OrgUnit } from '@shared/grids/grid'
import type { Person } from '@shared/people/person'
import type { Context } from '../../platform/context'

/** More departments than an organisation has, more people than work in them. */
const mostDepartments = 200
const mostHandlers = 1000

interface Departments {
  readonly units: readonly Pick<OrgUnit, 'code' | 'desk'>[]
  /** Who handles cases for a department or for a node itself, with its name. */
  readonly handlers: readonly { readonly person: Person; readonly name: string }[]
}

/** The departments of the nodes above a place, and who handles cases for them. */
export async function departmentsAt({ db }: Context, { version, path }: OrgUnit): Promise<Departments> {
  const { command } = db
  const wayUp = path.map(code => `${version}:${code}`)
  const [above, below, people] = await Promise.all([
    db.collection('orgUnits').find({ where: { _id: command.in(wayUp) }, fields: ['code', 'name'], limit: path.length }),
    db.collection('orgUnits').find({
      where: { version, path: command.in([...path]), department: true },
      fields: ['code', 'name', 'path', 'desk'],
      limit: mostDepartments,
    }),
    db.collection('people').find({ where: { 'roles.role': 'handler', leftAt: null }, limit: mostHandlers }),
  ])
  const units = below.filter(unit => path.includes(unit.path.at(-2) ?? ''))
  const names = new Map([...above, ...units].map(({ code, name }) => [code, name]))
  const nameOf = (person: Person) =>
    person.roles.flatMap(({ role, scope }) => (role === 'handler' ? (names.get(scope) ?? []) : []))[0]
  const handlers = people.flatMap(person => {
    const name = nameOf(person)
    return name === undefined ? [] : [{ person, name }]
  })
  return { units, handlers }
}
