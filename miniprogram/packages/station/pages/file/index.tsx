import { caseActions } from '@shared/cases/actions'
import { caseFileWords as words } from '@shared/messages/desk-words'
import { BottomBar } from '@/components/bottom-bar/bottom-bar'
import { Button } from '@/components/button/button'
import { Screen } from '@/components/screen/screen'
import { Skeleton } from '@/components/skeleton/skeleton'
import { CaseFile } from '@/features/case-file/case-file'
import { OfflineNotice } from '@/features/offline-notice/offline-notice'
import { CaseFailed } from '@/features/worker-case/case-failed'
import { useAnswer } from '@/platform/cloud/use-answer'
import { usePageParams } from '@/platform/navigation'
import { printPage } from '@/platform/print'
import { useFrame } from '@/platform/use-frame'

export default function StationFilePage() {
  useFrame()
  const { id = '' } = usePageParams()
  const found = useAnswer(caseActions.get, { caseId: id }, `case:${id}`)
  if (!found.value) {
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
      notice={<OfflineNotice answer={found} />}
      foot={
        printPage ? (
          <BottomBar>
            <Button id="print" grow kind="primary" icon="paper" label={words.print} onTap={printPage} />
          </BottomBar>
        ) : null
      }
    >
      <CaseFile detail={found.value} />
    </Screen>
  )
}
