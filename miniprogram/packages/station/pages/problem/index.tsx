import { problemWords as words } from '@shared/messages/problem-words'
import { problemActions } from '@shared/problems/actions'
import { useState } from 'react'
import { BottomBar } from '@/components/bottom-bar/bottom-bar'
import { Button } from '@/components/button/button'
import { Screen } from '@/components/screen/screen'
import { Skeleton } from '@/components/skeleton/skeleton'
import { OfflineNotice } from '@/features/offline-notice/offline-notice'
import { ProblemBody } from '@/features/station-problems/problem-body'
import { StepSheet, type WrittenStep, writtenSteps } from '@/features/station-problems/step-sheet'
import { useSent } from '@/features/station-problems/use-sent'
import { CaseFailed } from '@/features/worker-case/case-failed'
import { now } from '@/platform/clock'
import { useAnswer } from '@/platform/cloud/use-answer'
import { usePageParams } from '@/platform/navigation'
import { useFrame } from '@/platform/use-frame'

export default function ProblemPage() {
  useFrame()
  const { id = '' } = usePageParams()
  const found = useAnswer(problemActions.get, { problemId: id }, `problem:${id}`)
  const sent = useSent()
  const [step, setStep] = useState<WrittenStep | null>(null)
  const problem = found.value
  if (!problem) {
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
  const possible = writtenSteps.filter(each => problem.acts.includes(each))
  return (
    <Screen
      wide
      notice={<OfflineNotice answer={found} />}
      foot={
        possible.length > 0 ? (
          <BottomBar>
            {possible.map((each, index) => (
              <Button
                key={each}
                id={`step-${each}`}
                grow
                kind={index === 0 ? 'primary' : 'secondary'}
                label={words.acts[each].label}
                onTap={() => setStep(each)}
              />
            ))}
          </BottomBar>
        ) : null
      }
      over={
        step ? (
          <StepSheet
            key={step}
            step={step}
            problemId={id}
            sent={sent}
            onDone={changed => {
              found.replace(changed)
              setStep(null)
            }}
            onClose={() => setStep(null)}
          />
        ) : null
      }
    >
      <ProblemBody problem={problem} at={now()} sent={sent} onChanged={found.replace} onReload={found.reload} />
    </Screen>
  )
}
