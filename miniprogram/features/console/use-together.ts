import { caseActions } from '@shared/cases/actions'
import type { TableCase } from '@shared/figures/case-table'
import { useRef, useState } from 'react'
import { call } from '@/platform/cloud/call'
import { newRequestId } from '@/platform/new-ids'

export interface Together {
  readonly done: number
  readonly failed: number
  readonly isBusy: boolean
}

/**
 * Gives the same order for several cases, one after another. Trying again repeats only what has not happened: each case keeps
 * the id of its order as long as the words stay the same.
 */
export function useTogether(cases: readonly TableCase[], onDone: () => void) {
  const [progress, setProgress] = useState<Together>({ done: 0, failed: 0, isBusy: false })
  const ids = useRef(new Map<string, string>())
  const settled = useRef(new Set<string>())

  const supervise = async (reason: string, replyWithinWorkdays: number): Promise<boolean> => {
    if (progress.isBusy) return false
    let failed = 0
    const show = (isBusy: boolean) => setProgress({ done: settled.current.size, failed, isBusy })
    show(true)
    for (const each of cases.filter(({ id }) => !settled.current.has(id))) {
      const key = `${each.id}:${reason}:${replyWithinWorkdays}`
      const requestId = ids.current.get(key) ?? newRequestId()
      ids.current.set(key, requestId)
      try {
        const order = { caseId: each.id, requestId, seenRevision: each.revision, reason, replyWithinWorkdays }
        await call(caseActions.supervise, order)
        settled.current.add(each.id)
      } catch {
        // The others go on; how many failed is said, and they can be tried again.
        failed += 1
      }
      show(true)
    }
    show(false)
    onDone()
    return failed === 0
  }
  return { progress, supervise }
}
