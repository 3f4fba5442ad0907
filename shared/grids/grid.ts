import * as z from 'zod/mini'
import { id } from '../kernel/fields'
import { publicWorker } from '../people/person'

/** product.md A.2: what a grid mostly consists of. */
const gridKinds = ['community', 'village', 'business', 'park', 'market', 'office', 'street', 'group'] as const
const gridKind = z.enum(gridKinds)
export type GridKind = z.output<typeof gridKind>

/** GeoJSON MultiPolygon coordinates, GCJ-02, [longitude, latitude] in degrees, rings closed. */
export type MultiPolygonCoordinates = readonly (readonly (readonly (readonly [number, number])[])[])[]

export interface TeamMember {
  readonly personId: string
  /** owner = accountable; deputy = AB岗 who covers the owner's leave, in this order; member = helps. */
  readonly part: 'owner' | 'deputy' | 'member'
}

/** Stored document of `grids`; `_id` is `<territoryVersion>:<code>`. */
export interface Grid {
  readonly _id: string
  readonly version: string
  readonly code: string
  readonly name: string
  /** What people call the place (桂花苑南区), when that says more than the name. */
  readonly area?: string
  readonly kind: GridKind
  readonly urban: boolean
  /** Organisation codes from the top node down to the grid itself; authorisation compares with these. */
  readonly path: readonly string[]
  /** Names of the two nodes above, kept here so that showing a grid needs no other read; '' when there is none. */
  readonly communityName: string
  readonly streetName: string
  readonly polygons: MultiPolygonCoordinates
  /** Mixed-precision geohash cells that contain the polygons and 15 m around them (cover.ts); multikey-indexed. */
  readonly cover: readonly string[]
  /** A point inside, for distances and for a case that names the grid but no point. */
  readonly anchor: readonly [number, number]
  readonly team: readonly TeamMember[]
  readonly leaderId: string | null
  readonly households: number | null
  readonly population: number | null
  readonly thumbnail: Thumbnail
}

/** Stored document of `orgUnits`; `_id` is `<territoryVersion>:<code>`. Grids are not repeated here. */
export interface OrgUnit {
  readonly _id: string
  readonly version: string
  readonly code: string
  readonly name: string
  /** Depth below the top node, 0 = top. Names of the levels are data of the territory. */
  readonly level: number
  readonly path: readonly string[]
  /** The desk that answers here (社区工作站 and the like). */
  readonly desk: { readonly name: string; readonly phone: string; readonly personIds: readonly string[] }
  readonly anchor: readonly [number, number]
  /** [west, south, east, north], GCJ-02. */
  readonly bounds: readonly [number, number, number, number]
  /** True for a department of the node above it: no place lies below, cases are handed to it. */
  readonly department?: true
  /** True when grids hang directly below: the nearest of these answers for a point outside every grid. */
  readonly holdsGrids: boolean
  /** What a map of this node draws: its child nodes, or its grids. Made once, when the territory is written. */
  readonly areas: MapArea[]
}

/** One grid in the list that `search` looks through. */
export interface DirectoryEntry extends GridSummary {
  /** Buildings and their aliases without numbers, for "桂花苑在这里". */
  readonly estates: readonly string[]
}

/** Stored document of `gridDirectories`: a part of that list, `_id` is `<territoryVersion>:<n>`. */
export interface GridDirectory {
  readonly _id: string
  readonly version: string
  readonly entries: readonly DirectoryEntry[]
}

/** Stored document of `buildings`; typed addresses are matched against `keys` (normalised name and aliases). */
export interface Building {
  readonly _id: string
  readonly version: string
  readonly gridCode: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly keys: readonly string[]
  readonly point: readonly [number, number]
}

/** The pointer document `settings/territory`: readers pin `version`, an import flips it. */
export interface Territory {
  readonly _id: 'territory'
  readonly version: string
  readonly name: string
  /** Fictional territories say so on every landing page. */
  readonly fictional: boolean
  readonly levelNames: readonly string[]
  /** Prefix of case numbers, two letters. */
  readonly casePrefix: string
  readonly hotline: string
  readonly supervisionPhone: string
  readonly topCode: string
  /** Lengths of the cells in the covers of its grids: a point is looked up by these. */
  readonly coverPrecisions: readonly number[]
  readonly bounds: readonly [number, number, number, number]
  /** The territory before, as long as what it leaves behind is still being cleared away. */
  readonly replaced?: { readonly version: string; readonly fictional: boolean } | null
}

/** Stored document of `codes`: one printed QR code. The scene carries `_id`, the checksum proves it is ours. */
export interface PrintedCode {
  readonly _id: string
  readonly purpose: 'grid'
  readonly target: string
  readonly revokedAt: number | null
}

/** The place drawn as its grid among its neighbours, in a box of 100 × 100 units, y downwards, whole numbers. */
export const thumbnail = z.object({
  cells: z.array(z.object({ code: z.string(), self: z.boolean(), near: z.boolean(), d: z.string() })),
  /** Where a pin may stand: inside the grid itself. */
  pin: z.tuple([z.number(), z.number()]),
})
export type Thumbnail = z.output<typeof thumbnail>

/** A piece of the map: an organisation node (drawn as the union of its grids) or one grid. */
export const mapArea = z.object({
  code: id,
  name: z.string(),
  isGrid: z.boolean(),
  /** Simplified outlines, GCJ-02 degrees, rings closed; good for drawing, never for deciding. */
  rings: z.array(z.array(z.tuple([z.number(), z.number()]))),
  anchor: z.tuple([z.number(), z.number()]),
})
export type MapArea = z.output<typeof mapArea>

export const gridSummary = z.object({
  code: id,
  name: z.string(),
  /** What people call the place (桂花苑南区), shown under the name. */
  area: z.optional(z.string()),
  kind: gridKind,
  communityName: z.string(),
  streetName: z.string(),
})
export type GridSummary = z.output<typeof gridSummary>

/** Why this person (or desk) answers for the grid now. The sentence is made from it by shared/messages. */
export const dutyReason = z.enum([
  'owner',
  'deputyCoversLeave',
  'leaderNoOwner',
  'leaderCoversLeave',
  'deskNoTeam',
  'deskOutside',
])
export type DutyReason = z.output<typeof dutyReason>

export const duty = z.object({
  reason: dutyReason,
  person: z.nullable(publicWorker),
  desk: z.nullable(z.object({ orgCode: id, name: z.string(), phone: z.string() })),
  /** Name of the owner whose leave is covered. */
  coversFor: z.nullable(z.string()),
  /** On duty right now by working hours, and until when today ("18:00"). */
  onDutyUntil: z.nullable(z.string()),
  /** Next opening when not on duty now: instant. */
  nextOnDutyAt: z.nullable(z.int()),
})
export type Duty = z.output<typeof duty>
