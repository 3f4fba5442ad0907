import { sayInstant } from '@shared/kernel/say-time'
import type { ListedBlock } from '@shared/limits/block-actions'
import { blockWords as words } from '@shared/messages/limit-words'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { now } from '@/platform/clock'
import { openPage } from '@/platform/navigation'
import { EndForm } from './end-form'

interface BlockCardProps {
  readonly block: ListedBlock
  readonly onChanged: () => void
}

/** Over which case, why, until when, what was said since; and what may be done now. */
export function BlockCard({ block, onChanged }: BlockCardProps) {
  const { id, caseNo, caseId, reason, until, liftedAt, waits, events } = block
  const at = now()
  const state =
    liftedAt !== null ? words.lifted(liftedAt, at) : until > at ? words.until(until, at) : words.over(until, at)
  return (
    <Card id={`block-${id}`} title={state} aside={waits ? words.waits : null}>
      <View className="prose">{reason}</View>
      {events.slice(1).map(event => (
        <View key={`${event.kind} ${event.at}`}>
          <View className="small">
            {words.event(words.events[event.kind], event.byName ?? words.theReporter, sayInstant(event.at, at))}
          </View>
          {event.doubted ? <View className="small">{words.doubted}</View> : null}
          <View className="prose">{event.note ?? words.notYoursToRead}</View>
        </View>
      ))}
      <View className="row row--between row--wrap">
        <View className="small">
          {words.event(words.events.blocked, events[0]?.byName ?? '', sayInstant(block.at, at))}
        </View>
        <Button
          id={`block-${id}-case`}
          small
          kind="quiet"
          label={words.caseNo(caseNo)}
          onTap={() => openPage('workerCase', { id: caseId })}
        />
      </View>
      {block.mayLift || block.mayDecide ? <EndForm block={block} onEnded={onChanged} /> : null}
    </Card>
  )
}
