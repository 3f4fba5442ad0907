import { caseActions } from '@shared/cases/actions'
import type { CaseAct } from '@shared/cases/case-act'
import { workCaseWords as words } from '@shared/messages/worker'
import { useDidShow } from '@tarojs/taro'
import { useRef, useState } from 'react'
import { Screen } from '@/components/screen/screen'
import { Skeleton } from '@/components/skeleton/skeleton'
import { useCaseRead } from '@/features/inbox/use-case-read'
import { useInboxWatch } from '@/features/inbox/use-inbox-watch'
import { WaitingPart } from '@/features/waiting/waiting-part'
import { actsAhead } from '@/features/worker-case/acts-ahead'
import { CaseBar } from '@/features/worker-case/case-bar'
import { CaseBody } from '@/features/worker-case/case-body'
import { CaseFailed } from '@/features/worker-case/case-failed'
import { CaseLayer, type Layer } from '@/features/worker-case/case-layer'
import { useCaseActs } from '@/features/worker-case/use-case-acts'
import { askInTap } from '@/platform/ask-in-tap'
import { useAnswer } from '@/platform/cloud/use-answer'
import { openPage, usePageParams } from '@/platform/navigation'
import { useSent, useWaitingActs } from '@/platform/outbox/use-outbox'
import type { RouteName } from '@/platform/routes'
import { useFrame } from '@/platform/use-frame'
import { useOffer } from '@/platform/use-offer'

/** Acts that need more room than a sheet. */
const pageOf: Partial<Record<CaseAct, RouteName>> = {
  resolve: 'workerResolve',
  decide: 'workerDecide',
  addCoHandler: 'workerCoHandler',
  transfer: 'workerTransfer',
}

export default function WorkerCasePage() {
  useFrame()
  useOffer()
  const { id = '' } = usePageParams()
  const found = useAnswer(caseActions.get, { caseId: id }, `case:${id}`)
  const waiting = useWaitingActs()
  const detail = found.value && { ...found.value, acts: [...actsAhead(found.value, waiting)] }
  const acts = useCaseActs(detail, found.replace)
  const [layer, setLayer] = useState<Layer>(null)
  useSent(({ act }) => act.caseId === id && found.reload())
  useCaseRead(id)
  useInboxWatch(found.reload)

  const shownBefore = useRef(false)
  useDidShow(() => {
    // After the answer or a transfer on the page above, the case is another.
    if (shownBefore.current) found.reload()
    shownBefore.current = true
  })

  if (!detail) {
    return (
      <Screen fill={found.failure !== null}>
        {found.failure ? (
          <CaseFailed failure={found.failure} onRetry={found.reload} />
        ) : (
          <Skeleton shape="case" words={words.loading} />
        )}
      </Screen>
    )
  }

  const open = (next: Layer) => {
    acts.forget()
    setLayer(next)
  }
  const act = async (wanted: CaseAct) => {
    const page = pageOf[wanted]
    if (page) {
      setLayer(null)
      return openPage(page, { id })
    }
    if (wanted !== 'accept') return open(wanted)
    askInTap('accept')
    const accepted = await acts.perform('accept', caseActions.accept, {})
    // What was opened meanwhile stays open.
    if (accepted) found.replace(accepted)
  }
  return (
    <Screen
      notice={<WaitingPart of={each => each.caseId === id} answer={found} />}
      foot={<CaseBar detail={detail} busy={acts.busy} onAct={act} onMore={() => open('more')} />}
      over={
        <CaseLayer
          layer={layer}
          detail={detail}
          acts={acts}
          onAct={act}
          onChanged={found.replace}
          onClose={() => setLayer(null)}
        />
      }
    >
      <CaseBody
        detail={detail}
        acts={acts}
        trouble={layer ? null : acts.trouble}
        onChanged={found.replace}
        onAct={open}
      />
    </Screen>
  )
}
