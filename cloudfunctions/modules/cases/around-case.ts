import type { Case } from '@shared/cases/case'
import type { Grid } from '@shared/grids/grid'
import type { Person } from '@shared/people/person'
import type { Context } from '../../platform/context'
import { photoUrls } from '../grids/photo-urls'

/** What a case page shows beside the case itself. */
export interface AroundCase {
  /** The grid as it was when the case was registered: splits and merges later change nothing for old cases. */
  readonly grid: Grid | null
  readonly responsiblePhone: string | null
  readonly replierPhotoUrl: string | null
  /** Addresses of the case's photos by file id. */
  readonly urls: ReadonlyMap<string, string>
}

/** Reads it side by side: grid, the people named, the desk, and addresses for the photos. */
export async function aroundCase(ctx: Context, current: Case): Promise<AroundCase> {
  const { assignee, gridCode, territoryVersion, photos, reply } = current
  const stored = `${territoryVersion}:`
  const [grid, people, desk, urls] = await Promise.all([
    gridCode === null ? null : ctx.db.collection('grids').get(`${stored}${gridCode}`),
    peopleOf(ctx, [assignee.kind === 'person' ? assignee.id : null, reply?.personId ?? null]),
    assignee.kind === 'desk' ? ctx.db.collection('orgUnits').get(`${stored}${assignee.id}`) : null,
    photos.length ? ctx.files.temporaryUrls(photos.map(photo => photo.fileId)) : new Map<string, string>(),
  ])
  const replier = people.get(reply?.personId ?? '') ?? null
  const portraits = await photoUrls(ctx, [replier])
  return {
    grid,
    responsiblePhone: (assignee.kind === 'desk' ? desk?.desk.phone : people.get(assignee.id)?.phone) ?? null,
    replierPhotoUrl: (replier?.photoFileId && portraits.get(replier.photoFileId)) || null,
    urls,
  }
}

async function peopleOf(ctx: Context, ids: readonly (string | null)[]): Promise<ReadonlyMap<string, Person>> {
  const wanted = [...new Set(ids.filter(id => id !== null))]
  if (!wanted.length) return new Map()
  const where = { _id: ctx.db.command.in(wanted) }
  const found = await ctx.db.collection('people').find({ where, limit: wanted.length })
  return new Map(found.map(person => [person._id, person]))
}
