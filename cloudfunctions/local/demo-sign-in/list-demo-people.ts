import type { OutputOf } from '@shared/kernel/contract'
import { roleName } from '@shared/messages/terms'
import type { Person } from '@shared/people/person'
import { scopeNames } from '../../modules/people/scope-names'
import type { Context } from '../../platform/context'
import type { demoSignInActions } from './actions'

/** The people of the demo's story, in the order in which a visitor will want to be them. */
const storyIds = [
  'resident-01',
  'worker-001003-07',
  'worker-001003-08',
  'leader-001003',
  'desk-001003-1',
  'desk-001-1',
  'desk-county-1',
  'supervisor-1',
  'handler-1',
  'desk-901-1',
  'admin-1',
  'organiser-1',
  'outlet-1',
  'outlet-2',
  'outlet-3',
  'resident-02',
  'resident-03',
]
const mostPeople = 18

type People = OutputOf<typeof demoSignInActions.people>['people']

/** The story's people; where an import replaced them, its labelled stand-ins fill the list. */
export async function listDemoPeople(_input: object, ctx: Context): Promise<{ people: People }> {
  const found = await ctx.db.collection('people').find({ where: { demo: true, leftAt: null }, limit: 1000 })
  const rank = (id: string) => (storyIds.includes(id) ? storyIds.indexOf(id) : storyIds.length)
  const chosen = found
    .filter(person => customIdOf(person) !== null && (storyIds.includes(person._id) || person.roles.length > 0))
    .sort((a, b) => rank(a._id) - rank(b._id) || a._id.localeCompare(b._id))
    .slice(0, mostPeople)
  const names = new Map(
    (
      await scopeNames(
        ctx,
        chosen.flatMap(person => person.roles),
      )
    ).map(each => [each.scope, each.name]),
  )
  return { people: chosen.map(person => presentDemoPerson(person, names)) }
}

function presentDemoPerson(person: Person, names: ReadonlyMap<string, string>): People[number] {
  const [held] = person.roles
  return {
    customId: customIdOf(person) ?? '',
    name: person.name,
    roleText: roleName(held?.role ?? 'resident'),
    scopeName: held ? (names.get(held.scope) ?? '') : '',
  }
}

const customIdOf = ({ identities }: Person): string | null =>
  identities.find(each => each.startsWith('custom:'))?.slice('custom:'.length) ?? null
