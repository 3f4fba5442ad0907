import { caseActions } from '@shared/cases/actions'
import { decideWords as words } from '@shared/messages/hands-words'
import { actWords, workCaseWords } from '@shared/messages/worker'
import { writeWords } from '@shared/messages/write-words'
import { useState } from 'react'
import { BottomBar } from '@/components/bottom-bar/bottom-bar'
import { Button } from '@/components/button/button'
import { Screen } from '@/components/screen/screen'
import { Skeleton } from '@/components/skeleton/skeleton'
import { ActTroubleNotice } from '@/features/worker-case/act-trouble'
import { CarrierSheet } from '@/features/worker-case/carrier-sheet'
import { CaseFailed } from '@/features/worker-case/case-failed'
import { DecideForm } from '@/features/worker-case/decide-form'
import type { Receiver } from '@/features/worker-case/people-picker'
import { useCaseActs } from '@/features/worker-case/use-case-acts'
import { useReasonedAct } from '@/features/worker-case/use-reasoned-act'
import { useAnswer } from '@/platform/cloud/use-answer'
import { goBack, usePageParams } from '@/platform/navigation'
import { useFrame } from '@/platform/use-frame'

export default function DecidePage() {
  useFrame()
  const { id = '' } = usePageParams()
  const found = useAnswer(caseActions.get, { caseId: id }, `case:${id}`)
  const acts = useCaseActs(found.value, found.replace)
  const decision = useReasonedAct(`decide:${id}`, acts)
  const [carrier, setCarrier] = useState<Receiver | null>(null)
  const [choosing, setChoosing] = useState(false)

  const submit = async () => {
    const to = carrier && { kind: carrier.kind, id: carrier.id }
    const decided = (words: string | null) => ({ decision: words, to })
    if (await decision.perform('decide', caseActions.decide, decided)) goBack('workerTasks')
  }

  if (!found.value) {
    return (
      <Screen fill={found.failure !== null}>
        {found.failure ? (
          <CaseFailed failure={found.failure} onRetry={found.reload} />
        ) : (
          <Skeleton shape="form" words={workCaseWords.loading} />
        )}
      </Screen>
    )
  }
  const possible = found.value.acts.includes('decide')
  const choose = (next: Receiver) => {
    setCarrier(next)
    setChoosing(false)
  }
  return (
    <Screen
      over={
        choosing ? <CarrierSheet detail={found.value} onChoose={choose} onClose={() => setChoosing(false)} /> : null
      }
      foot={
        <BottomBar hint={possible ? undefined : writeWords.cannotNow}>
          {possible ? (
            <Button
              id="decide-submit"
              grow
              kind="primary"
              label={words.submit}
              busy={acts.busy === 'decide' && (actWords.decide?.busy ?? '')}
              onTap={submit}
            />
          ) : (
            <Button id="back-to-case" grow label={writeWords.backToCase} onTap={() => goBack('workerTasks')} />
          )}
        </BottomBar>
      }
    >
      <ActTroubleNotice trouble={acts.trouble} />
      <DecideForm detail={found.value} field={decision.field} carrier={carrier} onCarrier={() => setChoosing(true)} />
    </Screen>
  )
}
