import type { TeamMember } from '../../shared/grids/grid'
import { interiorPointOf } from '../../shared/grids/interior-point'
import type { Person, RoleGrant } from '../../shared/people/person'
import type { TerritoryDraft } from '../territory/territory-draft'
import type { GridFeature } from './check-features'

/** The one node above all imported grids. */
const topCode = 'all'
/** Answers everywhere in China. */
const publicHotline = '12345'

/** The version of the territory that an import makes. */
export const versionOf = (batch: string): string => `import-${batch}`

/** Whether a person was made for this version (see `importDraft`). */
export const isOfVersion = (personId: string, version: string): boolean =>
  versionOf(personId.split('-')[1] ?? '') === version

export interface DraftOptions {
  /** What the territory is called. */
  readonly name: string
  /** Part of the ids of the people it makes, 1–12 letters and digits. */
  readonly batch: string
  readonly casePrefix: string
}

/**
 * A territory of imported grids under one desk. A grid without a named owner gets a stand-in that says so in its name.
 * Named owners are marked as demo people as well: until they link an identity of their own, whoever sits at this
 * computer acts for them.
 */
export function importDraft(
  features: readonly GridFeature[],
  { name, batch, casePrefix }: DraftOptions,
): TerritoryDraft {
  const people = new Map<string, Person>()
  const join = (id: string, personName: string, role: RoleGrant): string => {
    const known = people.get(id)
    people.set(id, known ? { ...known, roles: [...known.roles, role] } : newPerson(id, personName, role))
    return id
  }
  const desk = join(`desk-${batch}`, '演示值班员', { role: 'station', scope: topCode })
  join(`admin-${batch}`, '演示管理员', { role: 'admin', scope: topCode })
  const named = new Map<string, string>()
  let standIns = 0

  const ownerOf = ({ owner, code }: GridFeature): string => {
    const role: RoleGrant = { role: 'worker', scope: code }
    if (owner === null) {
      standIns += 1
      return join(`worker-${batch}-${standIns}`, `演示网格员 ${standIns}号`, role)
    }
    const id = named.get(owner) ?? `named-${batch}-${named.size + 1}`
    named.set(owner, id)
    return join(id, owner, role)
  }

  const grids = features.map(feature => {
    const team: TeamMember[] = [{ personId: ownerOf(feature), part: 'owner' }]
    return {
      code: feature.code,
      unit: topCode,
      name: feature.name,
      kind: 'community' as const,
      urban: true,
      polygons: feature.polygons,
      team,
      leaderId: null,
      households: null,
      population: null,
    }
  })
  return {
    name,
    fictional: false,
    levelNames: ['全部', '网格'],
    casePrefix,
    hotline: publicHotline,
    supervisionPhone: publicHotline,
    units: [
      { code: topCode, parent: null, name, desk: { name: '演示值班台', phone: publicHotline, personIds: [desk] } },
    ],
    grids,
    // typed names of grids are recognised as places, as long as no buildings are known
    buildings: grids.map(grid => ({
      gridCode: grid.code,
      name: grid.name,
      aliases: [],
      point: interiorPointOf(grid.polygons),
    })),
    people: [...people.values()],
  }
}

const newPerson = (id: string, name: string, role: RoleGrant): Person => ({
  _id: id,
  identities: [`custom:${id}`],
  name,
  gender: null,
  phone: null,
  photoFileId: null,
  roles: [role],
  leaves: [],
  consents: [],
  leftAt: null,
  demo: true,
})
