import { draftHolds, keepDraft } from '@/platform/drafts'
import { openPage, replacePage } from '@/platform/navigation'
import { dropAct } from '@/platform/outbox/outbox'
import type { WaitingAct } from '@/platform/outbox/waiting-act'
import { isOnOwnCase } from './resident-acts'

/**
 * Puts what was written back where it was written and opens that page, a report as `openReport` does. False when something
 * else is being written there.
 */
export function takeBack(act: WaitingAct, openReport: (name: 'report') => void = openPage): boolean {
  const { draft, caseId, action } = act
  if (!draft || draftHolds(draft.name) || !keepDraft(draft.name, draft.value)) return false
  dropAct(act)
  if (action === 'submit') openReport('report')
  else if (action === 'quickEntry') replacePage('workerQuickEntry')
  else if (isOnOwnCase(act)) openPage('case', { id: caseId ?? undefined })
  else openPage(action === 'resolve' ? 'workerResolve' : 'workerCase', { id: caseId ?? undefined })
  return true
}
