import type { Person } from '@shared/people/person'
import type { Context } from '../../platform/context'
import type { Files } from '../../platform/files'

/** Addresses live ten minutes; one is handed out only while it lasts long enough to be used. */
const keptMs = 8 * 60_000

const kept = new WeakMap<Files, Map<string, { readonly url: string; readonly until: number }>>()

/** Addresses of people's portraits, kept while they are valid: hundreds of landings a minute show the same faces. */
export async function photoUrls(
  ctx: Context,
  people: readonly (Person | null)[],
): Promise<ReadonlyMap<string, string>> {
  const now = ctx.clock.now()
  const known = kept.get(ctx.files) ?? new Map()
  kept.set(ctx.files, known)
  const ids = [...new Set(people.flatMap(each => each?.photoFileId ?? []))]
  const missing = ids.filter(id => !(known.get(id)?.until > now))
  if (missing.length > 0) {
    const fresh = await ctx.files.temporaryUrls(missing)
    for (const [id, url] of fresh) known.set(id, { url, until: now + keptMs })
  }
  return new Map(ids.flatMap(id => (known.has(id) ? [[id, known.get(id)!.url] as const] : [])))
}
