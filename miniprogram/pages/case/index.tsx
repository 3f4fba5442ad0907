import { caseActions } from '@shared/cases/actions'
import { caseWords } from '@shared/messages/cases'
import { Screen } from '@/components/screen/screen'
import { Skeleton } from '@/components/skeleton/skeleton'
import { CaseScreen } from '@/features/resident-cases/case-screen'
import { CaseUnavailable } from '@/features/resident-cases/case-unavailable'
import { WaitingPart } from '@/features/waiting/waiting-part'
import { useAnswer } from '@/platform/cloud/use-answer'
import { usePageParams } from '@/platform/navigation'
import { useFrame } from '@/platform/use-frame'
import { useOffer } from '@/platform/use-offer'
import { useReturn } from '@/platform/use-return'

export default function CasePage() {
  useFrame()
  useOffer()
  const { id } = usePageParams()
  const answer = useAnswer(caseActions.get, id ? { caseId: id } : null, id ? `case:${id}` : undefined)
  useReturn(answer.reload)

  if (answer.value) {
    return (
      <CaseScreen
        detail={answer.value}
        replace={answer.replace}
        reload={answer.reload}
        notice={<WaitingPart of={each => each.caseId === id} answer={answer} />}
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
