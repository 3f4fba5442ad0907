import { caseActions } from '@shared/cases/actions'
import { coHandlerWords as words } from '@shared/messages/hands-words'
import { peopleActions } from '@shared/people/actions'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { Heading } from '@/components/heading/heading'
import { Screen } from '@/components/screen/screen'
import { Sheet } from '@/components/sheet/sheet'
import { Skeleton } from '@/components/skeleton/skeleton'
import { GridSearch } from '@/features/find-grid/grid-search'
import { CaseFailed } from '@/features/worker-case/case-failed'
import { CoHandlerSheet } from '@/features/worker-case/co-handler-sheet'
import { colleaguesPlace } from '@/features/worker-case/colleagues-place'
import { PeoplePicker, type Receiver } from '@/features/worker-case/people-picker'
import { useCaseActs } from '@/features/worker-case/use-case-acts'
import { useAnswer } from '@/platform/cloud/use-answer'
import { goBack, usePageParams } from '@/platform/navigation'
import { useFrame } from '@/platform/use-frame'

export default function CoHandlerPage() {
  useFrame()
  const { id = '' } = usePageParams()
  const found = useAnswer(caseActions.get, { caseId: id }, `case:${id}`)
  const [gridCode, setGridCode] = useState<string | null>(null)
  const place = gridCode ? { gridCode } : found.value && colleaguesPlace(found.value)
  const colleagues = useAnswer(peopleActions.colleagues, place)
  const acts = useCaseActs(found.value, found.replace)
  const [helper, setHelper] = useState<Receiver | null>(null)
  const [searching, setSearching] = useState(false)
  const failure = found.failure ?? colleagues.failure

  if (!found.value || (place !== null && !colleagues.value)) {
    const retry = () => {
      found.reload()
      colleagues.reload()
    }
    return (
      <Screen fill={failure !== null}>
        {failure ? <CaseFailed failure={failure} onRetry={retry} /> : <Skeleton shape="cards" />}
      </Screen>
    )
  }
  const { responsible, coHandlers } = found.value
  const helping = new Set(coHandlers.map(each => each.personId))
  const people = (colleagues.value?.people ?? []).filter(each => !helping.has(each.personId))
  const layer = helper ? (
    <CoHandlerSheet
      caseId={id}
      helper={helper}
      acts={acts}
      onDone={() => goBack('workerTasks')}
      onClose={() => {
        acts.forget()
        setHelper(null)
      }}
    />
  ) : searching ? (
    <Sheet id="sheet-grid" title={words.elsewhereTitle} onClose={() => setSearching(false)}>
      <GridSearch
        onGrid={code => {
          setGridCode(code)
          setSearching(false)
        }}
      />
    </Sheet>
  ) : null
  return (
    <Screen over={layer}>
      <Heading title={words.heading} text={words.text} />
      <PeoplePicker
        colleagues={{ people, desk: null, departments: [] }}
        exceptId={responsible.id}
        onChoose={setHelper}
      />
      <Button id="find-elsewhere" icon="search" label={words.elsewhere} onTap={() => setSearching(true)} />
    </Screen>
  )
}
