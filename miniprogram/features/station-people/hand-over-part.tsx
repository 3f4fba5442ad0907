import { sayInstant } from '@shared/kernel/say-time'
import { staffWords as words } from '@shared/messages/access-words'
import { sayError } from '@shared/messages/error-words'
import { staffActions } from '@shared/people/staff-actions'
import { View } from '@tarojs/components'
import { ListRow } from '@/components/list-row/list-row'
import { now } from '@/platform/clock'
import { useAnswer } from '@/platform/cloud/use-answer'
import { openPage } from '@/platform/navigation'

/** What somebody who left still has in hand; a case is opened to be given to somebody else. */
export function HandOverPart({ personId }: { readonly personId: string }) {
  const { value, failure } = useAnswer(staffActions.handOver, { personId })
  return (
    <View>
      <View className="section">
        {words.handOver}
        <View className="section__note">{words.handOverWhy}</View>
      </View>
      {failure ? <View className="small">{sayError(failure).sentence}</View> : null}
      {value && value.cases.length === 0 ? <View className="muted">{words.handOverEmpty}</View> : null}
      {value?.cases.map(({ id, title, caseNo, dueAt }) => (
        <ListRow
          key={id}
          id={`hand-over-${id}`}
          title={title}
          detail={dueAt === null ? caseNo : `${caseNo} · ${words.due(sayInstant(dueAt, now()))}`}
          onTap={() => openPage('workerCase', { id })}
        />
      ))}
    </View>
  )
}
