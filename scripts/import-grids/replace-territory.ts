import type { Database } from '../../cloudfunctions/platform/database'
import { type CompiledTerritory, compileTerritory } from '../territory/compile-territory'
import { writeTerritory } from '../territory/write-territory'
import type { GridFeature } from './check-features'
import { finishReplacement } from './finish-replacement'
import { importDraft, versionOf } from './import-draft'

export interface Replacement extends CompiledTerritory {
  /** Cases of the fictional territory that went with it. */
  readonly casesRemoved: number
}

/**
 * Makes imported grids the territory in force, with one write (territory/write-territory.ts), then clears away what the
 * one before leaves behind.
 */
export async function replaceTerritory(
  db: Database,
  features: readonly GridFeature[],
  name: string,
  now: number,
): Promise<Replacement> {
  await finishReplacement(db, now)
  const before = await db.collection('settings').get('territory')
  const batch = now.toString(36)
  const casePrefix = before && !before.fictional ? before.casePrefix : 'GZ'
  const compiled = compileTerritory(importDraft(features, { name, batch, casePrefix }), versionOf(batch))
  const replaced = before && { version: before.version, fictional: before.fictional }
  const territory = { ...compiled, pointer: { ...compiled.pointer, replaced } }
  await writeTerritory(db, territory)
  return { ...territory, casesRemoved: await finishReplacement(db, now) }
}
