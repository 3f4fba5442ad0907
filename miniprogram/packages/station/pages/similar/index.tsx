import { caseActions } from '@shared/cases/actions'
import type { CaseCard } from '@shared/cases/case-views'
import { similarWords as words } from '@shared/messages/problem-words'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Screen } from '@/components/screen/screen'
import { Skeleton } from '@/components/skeleton/skeleton'
import { StateView } from '@/components/state-view/state-view'
import { OfflineNotice } from '@/features/offline-notice/offline-notice'
import { CaseLine } from '@/features/station-problems/case-line'
import { GroupForm } from '@/features/station-problems/group-form'
import { MergeSheet } from '@/features/station-problems/merge-sheet'
import { useSent } from '@/features/station-problems/use-sent'
import { CaseFailed } from '@/features/worker-case/case-failed'
import { useAnswer } from '@/platform/cloud/use-answer'
import { replacePage, usePageParams } from '@/platform/navigation'
import { useFrame } from '@/platform/use-frame'

export default function SimilarPage() {
  useFrame()
  const { id = '' } = usePageParams()
  const found = useAnswer(caseActions.similar, { caseId: id })
  const sent = useSent()
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [into, setInto] = useState<CaseCard | null>(null)

  if (!found.value) {
    return (
      <Screen fill={found.failure !== null}>
        {found.failure ? (
          <CaseFailed failure={found.failure} onRetry={found.reload} />
        ) : (
          <Skeleton shape="cards" words={words.loading} />
        )}
      </Screen>
    )
  }
  const { cases, mayMerge } = found.value
  const toggle = (caseId: string) =>
    setChosen(chosen.includes(caseId) ? chosen.filter(each => each !== caseId) : [...chosen, caseId])
  const sheet = into ? (
    <MergeSheet
      caseId={id}
      into={into}
      sent={sent}
      onDone={() => replacePage('workerCase', { id: into.id })}
      onClose={() => setInto(null)}
    />
  ) : null
  return (
    <Screen wide notice={<OfflineNotice answer={found} />} over={sheet}>
      <View className="problem-columns">
        <View className="problem-columns__main">
          <View className="title">{words.heading}</View>
          <View className="muted">{words.why}</View>
          {cases.length === 0 ? <StateView kind="empty" title={words.none} text={words.noneWhy} /> : null}
          {cases.length > 0 ? (
            <Card>
              {cases.map(card => (
                <CaseLine key={card.id} card={card}>
                  <Button
                    small
                    id={`choose-${card.id}`}
                    kind={chosen.includes(card.id) ? 'soft' : 'quiet'}
                    icon={chosen.includes(card.id) ? 'check' : undefined}
                    label={chosen.includes(card.id) ? words.chosen : words.choose}
                    onTap={() => toggle(card.id)}
                  />
                  {mayMerge ? (
                    <Button small id={`merge-${card.id}`} label={words.merge} onTap={() => setInto(card)} />
                  ) : null}
                </CaseLine>
              ))}
            </Card>
          ) : null}
        </View>
        <View className="problem-columns__side">
          <GroupForm caseIds={[id, ...chosen]} sent={sent} />
        </View>
      </View>
    </Screen>
  )
}
