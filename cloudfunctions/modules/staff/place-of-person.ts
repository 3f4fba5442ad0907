import type { Person } from '@shared/people/person'
import type { Resource } from '../../platform/authority'
import type { Context } from '../../platform/context'
import { territory } from '../grids/territory'
import { type ScopeNode, scopeNodes } from '../people/scope-nodes'

/** People with the nodes that their roles are held over. */
export interface Placed {
  readonly pathOf: (scope: string) => readonly string[]
  readonly nameOf: (scope: string) => string
  /** The place that all of somebody's roles have in common. */
  readonly placeOf: (person: Pick<Person, 'roles'>) => Resource
}

/** Reads the nodes of everybody's roles at once. A scope that is gone with an earlier territory belongs to the top node. */
export async function placePeople(ctx: Context, people: readonly Pick<Person, 'roles'>[]): Promise<Placed> {
  const nodes = await scopeNodes(
    ctx,
    people.flatMap(({ roles }) => roles.map(held => held.scope)),
  )
  const { topCode } = await territory(ctx)
  const pathOf = (scope: string) => nodes.get(scope)?.path ?? [topCode]
  return {
    pathOf,
    nameOf: scope => nameIn(nodes, scope),
    placeOf: ({ roles }) => ({ orgPath: common(roles.map(held => pathOf(held.scope))), relations: [] }),
  }
}

const nameIn = (nodes: ReadonlyMap<string, ScopeNode>, scope: string): string => nodes.get(scope)?.fullName ?? scope

const common = ([first = [], ...others]: readonly (readonly string[])[]): readonly string[] =>
  first.filter(code => others.every(path => path.includes(code)))
