import type { GridKind, MultiPolygonCoordinates, TeamMember } from '../../shared/grids/grid'
import type { Person } from '../../shared/people/person'

/** A territory before anything is computed from its polygons: what a generator or an import has to say. */
export interface TerritoryDraft {
  readonly name: string
  readonly fictional: boolean
  readonly levelNames: readonly string[]
  /** Prefix of case numbers, two capital letters. */
  readonly casePrefix: string
  readonly hotline: string
  readonly supervisionPhone: string
  /** Parents before children; the first one is the top. */
  readonly units: readonly UnitDraft[]
  readonly grids: readonly GridDraft[]
  readonly buildings: readonly BuildingDraft[]
  readonly people: readonly Person[]
}

export interface UnitDraft {
  readonly code: string
  readonly parent: string | null
  readonly name: string
  /** A department of the unit above it: no grids of its own. */
  readonly department?: true
  readonly desk: { readonly name: string; readonly phone: string; readonly personIds: readonly string[] }
}

export interface GridDraft {
  readonly code: string
  /** Code of the unit directly above. */
  readonly unit: string
  readonly name: string
  readonly area?: string
  readonly kind: GridKind
  readonly urban: boolean
  readonly polygons: MultiPolygonCoordinates
  readonly team: readonly TeamMember[]
  readonly leaderId: string | null
  readonly households: number | null
  readonly population: number | null
}

export interface BuildingDraft {
  readonly gridCode: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly point: readonly [number, number]
}
