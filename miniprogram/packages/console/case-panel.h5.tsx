import type { CaseAct } from '@shared/cases/case-act'
import { workCaseWords as words } from '@shared/messages/worker'
import { View } from '@tarojs/components'
import { useEffect, useRef } from 'react'
import { Skeleton } from '@/components/skeleton/skeleton'
import { CasePanelHead } from '@/features/console/case-panel-head'
import { useCaseRead } from '@/features/inbox/use-case-read'
import { OfflineNotice } from '@/features/offline-notice/offline-notice'
import { WaitingPart } from '@/features/waiting/waiting-part'
import { CaseBar } from '@/features/worker-case/case-bar'
import { CaseBody } from '@/features/worker-case/case-body'
import { CaseFailed } from '@/features/worker-case/case-failed'
import { CaseLayer } from '@/features/worker-case/case-layer'
import { useOpenCase } from '@/features/worker-case/use-open-case'
import type { CasePanelProps } from './case-panel'

/** These happen at once, without a word of the person: a tap in a table opens the case, a second one does them. */
const atOnce: ReadonlySet<CaseAct> = new Set(['accept', 'acceptSupervision'])

export function CasePanel({ wish, onChanged, onClose }: CasePanelProps) {
  const { id: caseId, act: wanted } = wish
  const { found, detail, acts, layer, open, close, act, changed } = useOpenCase(caseId, onChanged)
  useCaseRead(caseId)
  const heard = useRef<CasePanelProps['wish'] | null>(null)
  // A copy from before may not know yet what may be done now.
  const isNow = detail !== null && !found.loading
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each wish, as soon as the case is there as it is now
  useEffect(() => {
    if (!isNow || heard.current === wish) return
    heard.current = wish
    if (wanted && !atOnce.has(wanted) && detail.acts.includes(wanted)) act(wanted)
  }, [wish, isNow])

  return (
    <>
      <CasePanelHead caseId={caseId} title={detail?.title ?? ''} onClose={onClose} />
      <View id="case-panel" className="console__panel-body">
        <OfflineNotice answer={found} />
        <WaitingPart of={each => each.caseId === caseId} />
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
          <CaseLayer layer={layer} detail={detail} acts={acts} onAct={act} onChanged={changed} onClose={close} />
        </>
      ) : null}
    </>
  )
}
