import { caseActions } from '@shared/cases/actions'
import { actWords, workCaseWords } from '@shared/messages/worker'
import { writeWords } from '@shared/messages/write-words'
import { useState } from 'react'
import { BottomBar } from '@/components/bottom-bar/bottom-bar'
import { Button } from '@/components/button/button'
import { Screen } from '@/components/screen/screen'
import { Skeleton } from '@/components/skeleton/skeleton'
import { ActTroubleNotice } from '@/features/worker-case/act-trouble'
import { actsAhead } from '@/features/worker-case/acts-ahead'
import { CaseFailed } from '@/features/worker-case/case-failed'
import { ResolveForm } from '@/features/worker-case/resolve-form'
import { useCaseActs } from '@/features/worker-case/use-case-acts'
import { wordsProblem } from '@/features/worker-case/words-problem'
import { useAnswer } from '@/platform/cloud/use-answer'
import { goBack, usePageParams } from '@/platform/navigation'
import { useWaitingActs } from '@/platform/outbox/use-outbox'
import { sentPhotos } from '@/platform/pending-photo'
import { useFrame } from '@/platform/use-frame'
import { useKeptWords } from '@/platform/use-kept-words'

export default function ResolvePage() {
  useFrame()
  const { id = '' } = usePageParams()
  const found = useAnswer(caseActions.get, { caseId: id }, `case:${id}`)
  const acts = useCaseActs(found.value, found.replace)
  const kept = useKeptWords(`resolve:${id}`)
  const waiting = useWaitingActs()
  const [problem, setProblem] = useState<string | null>(null)

  const submit = async () => {
    const reply = kept.text.trim()
    const wrong = wordsProblem(reply, kept.uploads.photos)
    setProblem(wrong)
    if (wrong) return
    const photos = sentPhotos(kept.uploads.photos)
    const answered = await acts.perform(
      'resolve',
      caseActions.resolve,
      { reply, photos },
      {
        ...kept.written,
        onKept: () => {
          kept.drop()
          goBack('workerTasks')
        },
      },
    )
    if (!answered) return
    kept.drop()
    goBack('workerTasks')
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
  const possible = actsAhead(found.value, waiting).includes('resolve')
  return (
    <Screen
      foot={
        <BottomBar hint={possible ? undefined : writeWords.cannotNow}>
          {possible ? (
            <Button
              id="resolve-submit"
              grow
              kind="primary"
              label={writeWords.resolve.submit}
              busy={acts.busy === 'resolve' && (actWords.resolve?.busy ?? '')}
              onTap={submit}
            />
          ) : (
            <Button id="back-to-case" grow label={writeWords.backToCase} onTap={() => goBack('workerTasks')} />
          )}
        </BottomBar>
      }
    >
      <ActTroubleNotice trouble={acts.trouble} />
      <ResolveForm detail={found.value} kept={kept} problem={problem} />
    </Screen>
  )
}
