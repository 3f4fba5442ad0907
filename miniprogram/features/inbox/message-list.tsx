import { inboxWords } from '@shared/messages/inbox'
import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { Icon } from '@/components/icon/icon'
import { spoken } from '@/components/look/spoken'
import type { MessageGroup, MessageRow } from './inbox-view'
import './message-list.css'

export interface MessageListProps {
  readonly groups: readonly MessageGroup[]
  readonly onOpen: (row: MessageRow) => void
}

export function MessageList({ groups, onOpen }: MessageListProps) {
  return (
    <>
      {groups.map(({ title, rows }) => (
        <View key={title} className="stack">
          <View className="section">{title}</View>
          <Card list>
            {rows.map(row => (
              <MessageLine key={row.id} row={row} onOpen={onOpen} />
            ))}
          </Card>
        </View>
      ))}
    </>
  )
}

function MessageLine({ row, onOpen }: { readonly row: MessageRow; readonly onOpen: (row: MessageRow) => void }) {
  const { id, caseId, title, detail, when, read } = row
  return (
    <View
      id={`message-${id}`}
      className="message-list__row ruled"
      hoverClass="list-row--pressed"
      onClick={() => onOpen(row)}
      {...spoken('button', `${read ? '' : inboxWords.newMark}${[title, detail, when].filter(Boolean).join('，')}`)}
    >
      <View className="grow">
        <View className="message-list__head">
          {read ? null : <View className="message-list__new">{inboxWords.newMark}</View>}
          <View className={read ? '' : 'strong'}>{title}</View>
        </View>
        {detail ? <View>{detail}</View> : null}
        <View className="small">{when}</View>
      </View>
      {caseId ? <Icon name="chevron" size="small" tone="muted" /> : null}
    </View>
  )
}
