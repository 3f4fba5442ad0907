import { sayInstant } from '@shared/kernel/say-time'
import { hotlineWords as words } from '@shared/messages/hotline-words'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { now } from '@/platform/clock'
import { openPage } from '@/platform/navigation'
import type { TakenCall } from './use-call'
import './station-hotline.css'

/** What to read out to the caller, in letters that can be read out. */
export function CallTaken({ taken, onNext }: { readonly taken: TakenCall; readonly onNext: () => void }) {
  const { caseId, caseNo, promise } = taken.answer
  return (
    <Card id="call-taken" title={words.done}>
      <View className="small">{words.caseNo}</View>
      <View id="call-number" className="call-taken__code">
        {caseNo}
      </View>
      <View className="small">{words.queryCode}</View>
      <View id="call-code" className="call-taken__code">
        {taken.queryCode.split('').join(' ')}
      </View>
      <View className="strong call-taken__promise">
        {words.promised(promise.responsible.name, sayInstant(promise.deadline.dueAt, now()))}
      </View>
      <View className="stack">
        <Button id="call-next" kind="primary" icon="phone" label={words.next} onTap={onNext} />
        <Button id="call-see" label={words.see} onTap={() => openPage('workerCase', { id: caseId })} />
      </View>
    </Card>
  )
}
