import { caseActions } from '@shared/cases/actions'
import { caseWords } from '@shared/messages/cases'
import { useDidShow } from '@tarojs/taro'
import { useRef } from 'react'
import { Screen } from '@/components/screen/screen'
import { Skeleton } from '@/components/skeleton/skeleton'
import { OfflineNotice } from '@/features/offline-notice/offline-notice'
import { CaseScreen } from '@/features/resident-cases/case-screen'
import { CaseUnavailable } from '@/features/resident-cases/case-unavailable'
import { useAnswer } from '@/platform/cloud/use-answer'
import { usePageParams } from '@/platform/navigation'
import { useFrame } from '@/platform/use-frame'

export default function CasePage() {
  useFrame()
  const { id } = usePageParams()
  const answer = useAnswer(caseActions.get, id ? { caseId: id } : null, id ? `case:${id}` : undefined)
  const shownBefore = useRef(false)
  useDidShow(() => {
    if (shownBefore.current) answer.reload()
    shownBefore.current = true
  })

  if (answer.value) {
    return (
      <CaseScreen
        detail={answer.value}
        replace={answer.replace}
        reload={answer.reload}
        notice={<OfflineNotice answer={answer} />}
      />
    )
  }
  if (answer.failure) return <CaseUnavailable failure={answer.failure} onRetry={answer.reload} />
  return (
    <Screen>
      <Skeleton shape="case" words={caseWords.loading} />
    </Screen>
  )
}
