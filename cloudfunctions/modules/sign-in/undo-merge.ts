import { separatePeople } from '@shared/people/merge-people'
import type { Database } from '../../platform/database'

/**
 * Takes two residents apart again who were merged by a phone check; for support. Answers false for a merge that is not
 * known or undone already. What happened since the merge stays with the person who was kept.
 */
export const undoMerge = (db: Database, mergeId: string, now: number): Promise<boolean> =>
  db.transaction(async tx => {
    const merge = await tx.get('identityMerges', mergeId)
    if (!merge || merge.undoneAt !== null) return false
    const [kept, gone] = [await tx.get('people', merge.kept), await tx.get('people', merge.gone)]
    if (!kept || gone?.mergedInto?.personId !== kept._id) return false
    const apart = separatePeople({ kept, gone })
    await tx.put('people', apart.kept)
    await tx.put('people', apart.gone)
    await tx.put('identityMerges', { ...merge, undoneAt: now })
    return true
  })
