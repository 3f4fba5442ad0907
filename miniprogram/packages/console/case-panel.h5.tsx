import { caseActions } from '@shared/cases/actions'
import type { CaseAct } from '@shared/cases/case-act'
import type { CaseDetail } from '@shared/cases/case-views'
import { workCaseWords as words } from '@shared/messages/worker'
import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { Skeleton } from '@/components/skeleton/skeleton'
import { CasePanelHead } from '@/features/console/case-panel-head'
import { CaseBar } from '@/features/worker-case/case-bar'
import { CaseBody } from '@/features/worker-case/case-body'
import { CaseFailed } from '@/features/worker-case/case-failed'
import { CaseLayer, type Layer } from '@/features/worker-case/case-layer'
import { useCaseActs } from '@/features/worker-case/use-case-acts'
import { useAnswer } from '@/platform/cloud/use-answer'
import { openPage } from '@/platform/navigation'
import type { RouteName } from '@/platform/routes'
import { useReturn } from '@/platform/use-return'
import type { CasePanelProps } from './case-panel'

const pageOf: Partial<Record<CaseAct, RouteName>> = {
  resolve: 'workerResolve',
  decide: 'workerDecide',
  addCoHandler: 'workerCoHandler',
  transfer: 'workerTransfer',
}

export function CasePanel({ wish, onChanged, onClose }: CasePanelProps) {
  const { id: caseId, act: wanted } = wish
  const found = useAnswer(caseActions.get, { caseId }, `case:${caseId}`)
  const detail = found.value
  const changed = (next: CaseDetail) => {
    found.replace(next)
    onChanged()
  }
  const acts = useCaseActs(detail, changed)
  const [layer, setLayer] = useState<Layer>(null)
  useReturn(found.reload)

  const open = (next: Layer) => {
    acts.forget()
    setLayer(next)
  }
  const act = async (name: CaseAct) => {
    const page = pageOf[name]
    if (page) {
      setLayer(null)
      return openPage(page, { id: caseId })
    }
    if (name !== 'accept') return open(name)
    const accepted = await acts.perform('accept', caseActions.accept, {})
    if (accepted) changed(accepted)
  }
  const isThere = detail !== null
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each wish, as soon as the case is there
  useEffect(() => {
    if (wanted && wanted !== 'acceptSupervision' && wanted !== 'accept' && detail?.acts.includes(wanted)) act(wanted)
  }, [wish, isThere])

  return (
    <>
      <CasePanelHead caseId={caseId} title={detail?.title ?? ''} onClose={onClose} />
      <View id="case-panel" className="console__panel-body">
        {detail ? (
          <CaseBody
            detail={detail}
            acts={acts}
            trouble={layer ? null : acts.trouble}
            onChanged={changed}
            onAct={open}
          />
        ) : found.failure ? (
          <CaseFailed failure={found.failure} onRetry={found.reload} />
        ) : (
          <Skeleton shape="case" words={words.loading} />
        )}
      </View>
      {detail ? (
        <>
          <CaseBar detail={detail} busy={acts.busy} onAct={act} onMore={() => open('more')} />
          <CaseLayer
            layer={layer}
            detail={detail}
            acts={acts}
            onAct={act}
            onChanged={changed}
            onClose={() => setLayer(null)}
          />
        </>
      ) : null}
    </>
  )
}
