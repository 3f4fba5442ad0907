import { submittedWords } from '@shared/messages/report'
import { useState } from 'react'
import { BottomBar } from '@/components/bottom-bar/bottom-bar'
import { Button } from '@/components/button/button'
import { useLook } from '@/components/look/look'
import { Screen } from '@/components/screen/screen'
import { StateView } from '@/components/state-view/state-view'
import { openReceipt } from '@/features/report/receipt'
import { SubmittedBody } from '@/features/report/submitted-body'
import { openTab, replacePage, usePageParams } from '@/platform/navigation'
import { useFrame } from '@/platform/use-frame'

export default function SubmittedPage() {
  useFrame()
  const { elder } = useLook()
  const { id } = usePageParams()
  const [kept] = useState(() => openReceipt(id))
  if (!kept) {
    return (
      <Screen fill>
        <StateView kind="empty" title={submittedWords.gone}>
          <Button id="back-home" kind="primary" label={submittedWords.backHome} onTap={() => openTab('home')} />
        </StateView>
      </Screen>
    )
  }
  return (
    <Screen
      foot={
        <BottomBar>
          <Button grow={elder} id="back-home" label={submittedWords.backHome} onTap={() => openTab('home')} />
          <Button
            grow
            id="see-progress"
            kind="primary"
            label={submittedWords.seeProgress}
            onTap={() => replacePage('case', { id: kept.value.accepted.caseId })}
          />
        </BottomBar>
      }
    >
      <SubmittedBody receipt={kept.value} receivedAt={kept.savedAt} />
    </Screen>
  )
}
