import { caseActions } from '@shared/cases/actions'
import { writeWords } from '@shared/messages/write-words'
import { peopleActions } from '@shared/people/actions'
import { useState } from 'react'
import { Heading } from '@/components/heading/heading'
import { Screen } from '@/components/screen/screen'
import { Skeleton } from '@/components/skeleton/skeleton'
import { CaseFailed } from '@/features/worker-case/case-failed'
import { colleaguesPlace } from '@/features/worker-case/colleagues-place'
import { PeoplePicker, type Receiver } from '@/features/worker-case/people-picker'
import { TransferSheet } from '@/features/worker-case/transfer-sheet'
import { isOver, useCaseActs } from '@/features/worker-case/use-case-acts'
import { useAnswer } from '@/platform/cloud/use-answer'
import { goBack, usePageParams } from '@/platform/navigation'
import { useFrame } from '@/platform/use-frame'

const words = writeWords.transfer

export default function TransferPage() {
  useFrame()
  const { id = '' } = usePageParams()
  const found = useAnswer(caseActions.get, { caseId: id }, `case:${id}`)
  const place = found.value && colleaguesPlace(found.value)
  const colleagues = useAnswer(peopleActions.colleagues, place)
  const acts = useCaseActs(found.value, found.replace)
  const [to, setTo] = useState<Receiver | null>(null)
  const failure = found.failure ?? colleagues.failure

  if (!found.value || (place !== null && !colleagues.value)) {
    const retry = () => {
      found.reload()
      colleagues.reload()
    }
    return (
      <Screen fill={failure !== null}>
        {failure ? <CaseFailed failure={failure} onRetry={retry} /> : <Skeleton shape="cards" words={words.loading} />}
      </Screen>
    )
  }
  return (
    <Screen
      over={
        to ? (
          <TransferSheet
            caseId={id}
            to={to}
            acts={acts}
            onDone={() => goBack('workerTasks')}
            onClose={() => {
              if (isOver(acts.trouble)) return goBack('workerTasks')
              acts.forget()
              setTo(null)
            }}
          />
        ) : null
      }
    >
      <Heading title={words.heading} text={words.text} />
      <PeoplePicker
        colleagues={colleagues.value ?? { people: [], desk: null, departments: [] }}
        exceptId={found.value.responsible.id}
        onChoose={setTo}
      />
    </Screen>
  )
}
