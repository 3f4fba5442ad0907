import { outboxWords as words } from '@shared/messages/outbox-words'
import { useState } from 'react'
import { BottomBar } from '@/components/bottom-bar/bottom-bar'
import { Button } from '@/components/button/button'
import { Notice } from '@/components/notice/notice'
import { Screen } from '@/components/screen/screen'
import { ConfirmSheet } from '@/components/sheet/confirm-sheet'
import { StateView } from '@/components/state-view/state-view'
import { KeptReportBody } from '@/features/report/kept-report-body'
import { isReport } from '@/features/waiting/resident-acts'
import { takeBack } from '@/features/waiting/take-back'
import { waitingRows } from '@/features/waiting/waiting-view'
import { now } from '@/platform/clock'
import { openTab, replacePage, usePageParams } from '@/platform/navigation'
import { useOnline } from '@/platform/network'
import { dropAct } from '@/platform/outbox/outbox'
import { useSent, useWaitingActs } from '@/platform/outbox/use-outbox'
import { useFrame } from '@/platform/use-frame'

/** A report that waits for the network: to read, to change and to drop, until it leaves; then its receipt takes the place. */
export default function KeptReportPage() {
  useFrame()
  const { id } = usePageParams()
  const online = useOnline()
  const [asks, setAsks] = useState(false)
  const [slotTaken, setSlotTaken] = useState(false)
  useSent(({ act }) => act.id === id && replacePage('submitted', { id: act.id }))
  const [row] = waitingRows(
    useWaitingActs().filter(each => each.id === id && isReport(each)),
    online,
    now(),
  )
  if (!row) {
    return (
      <Screen fill>
        <StateView kind="empty" title={words.reportGone} text={words.reportGoneWhy}>
          <Button id="see-mine" kind="primary" label={words.seeMine} onTap={() => openTab('mineCases')} />
        </StateView>
      </Screen>
    )
  }
  const { act, state, refusal } = row
  const drop = () => {
    dropAct(act)
    openTab('mineCases')
  }
  // What is on its way may be there already: it is not changed under the service's hands.
  const foot =
    state === words.isSending ? null : (
      <BottomBar>
        <Button id="kept-drop" label={words.drop} onTap={() => setAsks(true)} />
        <Button
          grow
          id="kept-edit"
          kind="primary"
          label={words.edit}
          onTap={() => setSlotTaken(!takeBack(act, replacePage))}
        />
      </BottomBar>
    )
  const over = asks ? (
    <ConfirmSheet
      destroys
      title={words.drop}
      text={words.reallyGiveUp}
      confirmLabel={words.drop}
      onConfirm={drop}
      onClose={() => setAsks(false)}
    />
  ) : null
  return (
    <Screen notice={slotTaken ? <Notice icon="pencil" title={words.slotTaken} /> : null} foot={foot} over={over}>
      <KeptReportBody act={act} state={state} why={refusal?.text ?? words.reportWaitsWhy} />
    </Screen>
  )
}
