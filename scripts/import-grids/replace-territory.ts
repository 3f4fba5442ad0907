import type { Database } from '../../cloudfunctions/platform/database'
import type { Territory } from '../../shared/grids/grid'
import { type CompiledTerritory, compileTerritory } from '../territory/compile-territory'
import { writeTerritory } from '../territory/write-territory'
import type { GridFeature } from './check-features'
import { importDraft } from './import-draft'

const pageSize = 1000

/**
 * Makes imported grids the territory in force. Stand-ins of the territory before leave, because their grids are gone;
 * residents, and cases with the grid and the worker they had, stay.
 */
export async function replaceTerritory(
  db: Database,
  features: readonly GridFeature[],
  name: string,
  now: number,
): Promise<CompiledTerritory> {
  const batch = now.toString(36)
  const before: Territory | null = await db.collection('settings').get('territory')
  const draft = importDraft(features, { name, batch, casePrefix: before?.casePrefix ?? 'GZ' })
  const territory = compileTerritory(draft, `import-${batch}`)
  await writeTerritory(db, territory)
  await retireStandIns(db, new Set(draft.people.map(person => person._id)), now)
  return territory
}

async function retireStandIns(db: Database, staying: ReadonlySet<string>, now: number): Promise<void> {
  for (let after = ''; ; ) {
    const page = await db.collection('people').find({
      where: { _id: db.command.gt(after), demo: true, leftAt: null },
      orderBy: [['_id', 'asc']],
      limit: pageSize,
    })
    const leaving = page.filter(person => person.roles.length > 0 && !staying.has(person._id)).map(each => each._id)
    if (leaving.length > 0) await db.collection('people').update({ _id: db.command.in(leaving) }, { leftAt: now })
    const last = page.at(-1)
    if (!last || page.length < pageSize) return
    after = last._id
  }
}
