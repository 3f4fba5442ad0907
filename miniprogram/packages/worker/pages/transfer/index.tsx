import { caseActions } from '@shared/cases/actions'
import { actWords, writeWords } from '@shared/messages/worker'
import { peopleActions } from '@shared/people/actions'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { BottomBar } from '@/components/bottom-bar/bottom-bar'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Screen } from '@/components/screen/screen'
import { Skeleton } from '@/components/skeleton/skeleton'
import { TextArea } from '@/components/text-field/text-area'
import { ActTroubleNotice } from '@/features/worker-case/act-trouble'
import { CaseFailed } from '@/features/worker-case/case-failed'
import { PeoplePicker, type Receiver } from '@/features/worker-case/people-picker'
import { useCaseActs } from '@/features/worker-case/use-case-acts'
import { useKeptWords } from '@/features/worker-case/use-kept-words'
import { useAnswer } from '@/platform/cloud/use-answer'
import { goBack, usePageParams } from '@/platform/navigation'
import { useFrame } from '@/platform/use-frame'

const words = writeWords.transfer

export default function TransferPage() {
  useFrame()
  const { id = '' } = usePageParams()
  const found = useAnswer(caseActions.get, { caseId: id }, `case:${id}`)
  const gridCode = found.value?.grid?.code ?? null
  const colleagues = useAnswer(peopleActions.colleagues, gridCode === null ? null : { gridCode })
  const acts = useCaseActs(found.value, found.replace)
  const kept = useKeptWords(`transfer:${id}`)
  const [chosen, setChosen] = useState<Receiver | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const failure = found.failure ?? colleagues.failure

  const submit = async () => {
    const reason = kept.text.trim()
    const wrong = chosen === null ? writeWords.missingPick : reason === '' ? writeWords.missingWords : null
    setProblem(wrong)
    if (wrong || !chosen) return
    const to = { kind: chosen.kind, id: chosen.id }
    if (!(await acts.perform('transfer', caseActions.transfer, { to, reason }))) return
    kept.drop()
    goBack('workerTasks')
  }

  if (!found.value || (gridCode !== null && !colleagues.value)) {
    return (
      <Screen fill={failure !== null}>
        {failure ? (
          <CaseFailed
            failure={failure}
            onRetry={() => {
              found.reload()
              colleagues.reload()
            }}
          />
        ) : (
          <Skeleton shape="cards" words={words.loading} />
        )}
      </Screen>
    )
  }
  return (
    <Screen
      foot={
        <BottomBar>
          <Button
            id="transfer-submit"
            grow
            kind="primary"
            label={chosen ? words.submit(chosen.name) : words.choose}
            busy={acts.busy === 'transfer' && (actWords.transfer?.busy ?? '')}
            onTap={submit}
          />
        </BottomBar>
      }
    >
      <View>
        <View className="title">{words.heading}</View>
        <View className="muted">{words.text}</View>
      </View>
      <ActTroubleNotice trouble={acts.trouble} />
      <PeoplePicker
        colleagues={colleagues.value ?? { people: [], desk: null }}
        exceptId={found.value.responsible.id}
        chosen={chosen}
        onChoose={setChosen}
      />
      <Card>
        <TextArea
          id="transfer-reason"
          label={words.reason}
          placeholder={words.reasonPlaceholder}
          value={kept.text}
          onChange={kept.setText}
          maxLength={200}
          error={problem}
        />
      </Card>
    </Screen>
  )
}
