import { workCaseWords as words } from '@shared/messages/worker'
import { Screen } from '@/components/screen/screen'
import { Skeleton } from '@/components/skeleton/skeleton'
import { useCaseRead } from '@/features/inbox/use-case-read'
import { useInboxWatch } from '@/features/inbox/use-inbox-watch'
import { OfflineNotice } from '@/features/offline-notice/offline-notice'
import { WaitingPart } from '@/features/waiting/waiting-part'
import { CaseBar } from '@/features/worker-case/case-bar'
import { CaseBody } from '@/features/worker-case/case-body'
import { CaseFailed } from '@/features/worker-case/case-failed'
import { CaseLayer } from '@/features/worker-case/case-layer'
import { useOpenCase } from '@/features/worker-case/use-open-case'
import { usePageParams } from '@/platform/navigation'
import { useFrame } from '@/platform/use-frame'
import { useOffer } from '@/platform/use-offer'

export default function WorkerCasePage() {
  useFrame()
  useOffer()
  const { id = '' } = usePageParams()
  const { found, detail, acts, layer, open, close, act, changed } = useOpenCase(id)
  useCaseRead(id)
  useInboxWatch(found.reload)

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
  return (
    <Screen
      notice={
        <>
          <OfflineNotice answer={found} />
          <WaitingPart of={each => each.caseId === id} />
        </>
      }
      foot={<CaseBar detail={detail} busy={acts.busy} onAct={act} onMore={() => open('more')} />}
      over={<CaseLayer layer={layer} detail={detail} acts={acts} onAct={act} onChanged={changed} onClose={close} />}
    >
      <CaseBody detail={detail} acts={acts} trouble={layer ? null : acts.trouble} onChanged={changed} onAct={open} />
    </Screen>
  )
}
