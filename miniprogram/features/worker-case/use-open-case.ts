import { caseActions } from '@shared/cases/actions'
import type { CaseAct } from '@shared/cases/case-act'
import type { CaseDetail } from '@shared/cases/case-views'
import { useState } from 'react'
import { askInTap } from '@/platform/ask-in-tap'
import { useAnswer } from '@/platform/cloud/use-answer'
import { openPage } from '@/platform/navigation'
import { useSent, useWaitingActs } from '@/platform/outbox/use-outbox'
import type { RouteName } from '@/platform/routes'
import { useReturn } from '@/platform/use-return'
import { actsAhead } from './acts-ahead'
import type { Layer } from './case-layer'
import { useCaseActs } from './use-case-acts'

/** Acts that need more room than a sheet. */
const pageOf: Partial<Record<CaseAct, RouteName>> = {
  resolve: 'workerResolve',
  decide: 'workerDecide',
  addCoHandler: 'workerCoHandler',
  transfer: 'workerTransfer',
}

/**
 * A case that somebody works on, wherever it is shown: as it is now with what waits on this device, its acts, and the layer
 * over it. `onChanged`: an act of this person changed it.
 */
export function useOpenCase(caseId: string, onChanged?: () => void) {
  const found = useAnswer(caseActions.get, { caseId }, `case:${caseId}`)
  const waiting = useWaitingActs()
  const detail: CaseDetail | null = found.value && { ...found.value, acts: [...actsAhead(found.value, waiting)] }
  const acts = useCaseActs(detail, found.replace)
  const [layer, setLayer] = useState<Layer>(null)
  useSent(({ act }) => act.caseId === caseId && found.reload())
  // After the answer or a transfer on the page above, the case is another.
  useReturn(found.reload)

  const changed = (next: CaseDetail) => {
    found.replace(next)
    onChanged?.()
  }
  const open = (next: Layer) => {
    acts.forget()
    setLayer(next)
  }
  const act = async (wanted: CaseAct) => {
    const page = pageOf[wanted]
    if (page) {
      setLayer(null)
      return openPage(page, { id: caseId })
    }
    if (wanted !== 'accept') return open(wanted)
    askInTap('accept')
    const accepted = await acts.perform('accept', caseActions.accept, {})
    // What was opened meanwhile stays open.
    if (accepted) changed(accepted)
  }
  /** What went wrong in the layer is then said on the case. */
  const close = () => setLayer(null)
  return { found, detail, acts, layer, open, close, act, changed }
}
