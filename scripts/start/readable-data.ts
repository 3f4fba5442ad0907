import type { Database } from '../../cloudfunctions/platform/database'
import { Refusal } from '../say'

/**
 * Refuses data of a version before cases carried the instant at which their light turns (docs/adr/0011): figures would not
 * count its cases. Nothing of that time was ever deployed, so only a developer's folder can hold it.
 */
export async function requireReadableCases(db: Database): Promise<void> {
  const [old] = await db.collection('cases').find({
    where: { yellowAt: db.command.exists(false) },
    limit: 1,
    fields: ['caseNo'],
  })
  if (old) throw new Refusal('The data here was made by an older version: begin anew with npm start -- --fresh.')
}
