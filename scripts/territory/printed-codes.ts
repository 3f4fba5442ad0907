import { createHash } from 'node:crypto'
import { sceneHmac, sceneKeyVersion } from '../../cloudfunctions/modules/grids/scene'
import type { Database } from '../../cloudfunctions/platform/database'
import { createSecrets } from '../../cloudfunctions/platform/secrets'
import type { PrintedCode } from '../../shared/grids/grid'
import { formatScene } from '../../shared/kernel/scene-code'
import { insertAll } from './insert-all'

const idLength = 10

/** The id of a grid's first code follows from the grid's code, so a new import of the same grid keeps its posters. */
const codeIdOf = (gridCode: string): string =>
  createHash('sha256').update(`grid:${gridCode}`).digest('base64url').replace(/[-_]/g, '').slice(0, idLength)

const printedCode = (gridCode: string): PrintedCode => ({
  _id: codeIdOf(gridCode),
  purpose: 'grid',
  target: gridCode,
  revokedAt: null,
})

/** The 28 characters that the QR code of a grid carries. */
export const sceneOfGrid = (gridCode: string, secret: string): string =>
  formatScene(
    { purpose: 'grid', id: codeIdOf(gridCode), keyVersion: sceneKeyVersion },
    sceneHmac(createSecrets(secret)),
  )

/** Registers a code for each grid that has none; one that was revoked stays so. */
export async function registerCodes(db: Database, gridCodes: readonly string[]): Promise<void> {
  const wanted = gridCodes.map(printedCode)
  await insertAll(wanted, async batch => {
    const ids = batch.map(each => each._id)
    const known = await db.collection('codes').find({ where: { _id: db.command.in(ids) }, limit: ids.length })
    const knownIds = new Set(known.map(each => each._id))
    const missing = batch.filter(each => !knownIds.has(each._id))
    if (missing.length > 0) await db.collection('codes').insertMany(missing)
  })
}
