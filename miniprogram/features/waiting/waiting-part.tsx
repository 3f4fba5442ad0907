import { outboxWords as words } from '@shared/messages/outbox-words'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Notice } from '@/components/notice/notice'
import { now } from '@/platform/clock'
import { openPage } from '@/platform/navigation'
import { useOnline } from '@/platform/network'
import { dropAct, retryAct } from '@/platform/outbox/outbox'
import { useWaitingActs } from '@/platform/outbox/use-outbox'
import type { WaitingAct } from '@/platform/outbox/waiting-act'
import { type KeptAnswer, useOfflineNotice } from '@/platform/use-offline-notice'
import { isReport } from './resident-acts'
import { takeBack } from './take-back'
import { type WaitingRow, waitingLine, waitingRows } from './waiting-view'
import './waiting.css'

export interface WaitingPartProps {
  /** Which of the waiting acts belong on this screen. */
  readonly of: (act: WaitingAct) => boolean
  /** What the screen shows below: the same notice says from when it is. */
  readonly answer?: KeptAnswer
}

/** What was done without a network and waits on the device, and what to do about what the cloud refused (mockup 05b). */
export function WaitingPart({ of, answer }: WaitingPartProps) {
  const online = useOnline()
  const offline = useOfflineNotice(answer ?? null)
  const acts = useWaitingActs().filter(of)
  if (acts.length === 0) return offline ? <Notice {...offline} /> : null
  return (
    <View id="waiting" className="stack">
      <Notice
        icon={online ? 'refresh' : 'wifi-off'}
        title={online ? words.waitingTitle : words.offlineTitle}
        text={
          <>
            <View>{waitingLine(acts)}</View>
            {offline ? <View>{offline.text}</View> : null}
          </>
        }
        action={offline?.action}
      />
      {waitingRows(acts, online, now()).map(row => (
        <WaitingCard key={row.act.id} row={row} />
      ))}
    </View>
  )
}

function WaitingCard({ row }: { readonly row: WaitingRow }) {
  const { act, title, state, refusal, written } = row
  const [asks, setAsks] = useState(false)
  const [taken, setTaken] = useState(true)
  return (
    <Card id={`waiting-${act.id}`}>
      <View className="stack">
        <View className="row row--between">
          <View className="strong">{title}</View>
          <View className="small waiting__state">{state}</View>
        </View>
        {refusal ? <View>{refusal.text}</View> : null}
        {refusal && written ? (
          <View className="small waiting__written">
            {words.written}：{written}
          </View>
        ) : null}
        {taken ? null : <View className="strong">{words.slotTaken}</View>}
        {asks ? (
          <View className="row">
            <Button id="waiting-drop" small label={words.reallyGiveUp} onTap={() => dropAct(act)} />
            <Button id="waiting-keep" small kind="quiet" label={words.keep} onTap={() => setAsks(false)} />
          </View>
        ) : refusal ? (
          <View className="row row--wrap">
            {refusal.code === 'REPORTED_BEFORE' ? (
              <Button id="waiting-insist" small label={words.insist} onTap={() => retryAct(act, { insists: true })} />
            ) : (
              <Button id="waiting-retry" small label={words.retry} onTap={() => retryAct(act)} />
            )}
            {act.draft ? (
              <Button id="waiting-edit" small label={words.edit} onTap={() => setTaken(takeBack(act))} />
            ) : null}
            <Button id="waiting-give-up" small kind="quiet" label={words.giveUp} onTap={() => setAsks(true)} />
          </View>
        ) : isReport(act) ? (
          <View className="row">
            <Button id="waiting-open" small label={words.open} onTap={() => openPage('keptReport', { id: act.id })} />
          </View>
        ) : null}
      </View>
    </Card>
  )
}
