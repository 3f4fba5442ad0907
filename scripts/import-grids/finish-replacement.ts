import type { Database } from '../../cloudfunctions/platform/database'
import { isOfVersion } from './import-draft'

const pageSize = 200

/**
 * Clears away what the territory before leaves behind, and answers how many cases went. Its stand-ins leave, because
 * their grids are gone. Cases of a fictional territory go with it: a real one never shows invented residents. Cases of a
 * real one stay, with the grid and the worker they had (product.md A.2).
 *
 * The pointer says that this is to be done from the moment the new territory is in force until it is done, so an import
 * that was interrupted is finished by the next start or the next import. Nothing to do costs one read.
 */
export async function finishReplacement(db: Database, now: number): Promise<number> {
  const current = await db.collection('settings').get('territory')
  if (!current?.replaced) return 0
  await retireStandIns(db, current.version, now)
  const removed = current.replaced.fictional ? await removeCases(db, current.replaced.version) : 0
  await db.collection('settings').update({ _id: 'territory', version: current.version }, { replaced: null })
  return removed
}

async function retireStandIns(db: Database, version: string, now: number): Promise<void> {
  for (let after = ''; ; ) {
    const page = await db.collection('people').find({
      where: { _id: db.command.gt(after), demo: true, leftAt: null },
      orderBy: [['_id', 'asc']],
      limit: pageSize,
    })
    const leaving = page
      .filter(({ _id, roles }) => roles.length > 0 && !isOfVersion(_id, version))
      .map(each => each._id)
    if (leaving.length > 0) await db.collection('people').update({ _id: db.command.in(leaving) }, { leftAt: now })
    const last = page.at(-1)
    if (!last || page.length < pageSize) return
    after = last._id
  }
}

/** A case goes after everything that names it: one that is still there is found again. */
async function removeCases(db: Database, version: string): Promise<number> {
  for (let removed = 0; ; ) {
    const page = await db
      .collection('cases')
      .find({ where: { territoryVersion: version }, fields: ['_id'], limit: pageSize })
    if (page.length === 0) return removed
    const caseIds = page.map(each => each._id)
    const ids = db.command.in(caseIds)
    await removeProblems(db, caseIds)
    await removeMessages(db, caseIds)
    await db.collection('photoChecks').remove({ caseId: ids })
    await db.collection('caseFollows').remove({ caseId: ids })
    await db.collection('contactReveals').remove({ caseId: ids })
    await db.collection('caseLinks').remove({ _id: ids })
    removed += await db.collection('cases').remove({ _id: ids })
  }
}

/** Common problems of these cases; messages about a problem name it where others name a case. */
async function removeProblems(db: Database, caseIds: readonly string[]): Promise<void> {
  const problems = db.collection('problems')
  for (;;) {
    const page = await problems.find({
      where: { caseIds: db.command.in([...caseIds]) },
      fields: ['_id'],
      limit: pageSize,
    })
    if (page.length === 0) return
    const ids = page.map(each => each._id)
    await removeMessages(db, ids)
    await problems.remove({ _id: db.command.in(ids) })
  }
}

async function removeMessages(db: Database, about: readonly string[]): Promise<void> {
  const caseId = db.command.in([...about])
  await db.collection('pushes').remove({ caseId })
  await db.collection('inbox').remove({ caseId })
}
