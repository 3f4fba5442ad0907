import { commonWords } from '@shared/messages/common'
import { sayError } from '@shared/messages/error-words'
import { inboxWords } from '@shared/messages/inbox'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Screen } from '@/components/screen/screen'
import { Skeleton } from '@/components/skeleton/skeleton'
import { StateView } from '@/components/state-view/state-view'
import { groupMessages, type MessageRow } from '@/features/inbox/inbox-view'
import { MessageList } from '@/features/inbox/message-list'
import { useInbox } from '@/features/inbox/use-inbox'
import { useInboxWatch } from '@/features/inbox/use-inbox-watch'
import { OfflineNotice } from '@/features/offline-notice/offline-notice'
import { WorkerTabs } from '@/features/worker-tabs/worker-tabs'
import { now } from '@/platform/clock'
import { openPage } from '@/platform/navigation'
import type { RouteName } from '@/platform/routes'
import { currentSide } from '@/platform/side'
import { useFrame } from '@/platform/use-frame'

const pageOf: Record<MessageRow['side'], RouteName> = {
  worker: 'workerCase',
  resident: 'case',
  follower: 'followed',
  problem: 'stationProblem',
}

export default function InboxPage() {
  useFrame()
  const inbox = useInbox()
  const unread = useInboxWatch(inbox.reload)
  const staff = currentSide() === 'worker'
  const foot = staff ? <WorkerTabs current="inbox" unread={unread} /> : undefined
  const failure = inbox.first.value ? inbox.failure : inbox.first.failure

  const open = (row: MessageRow) => {
    if (!row.read) inbox.markRead({ ids: [row.id] })
    if (row.caseId) openPage(pageOf[row.side], { id: row.caseId })
  }

  if (!inbox.first.value) {
    return (
      <Screen root={staff} fill={failure !== null} foot={foot}>
        {failure ? (
          <StateView
            kind={failure.code === 'NETWORK_UNREACHABLE' ? 'offline' : 'error'}
            title={sayError(failure).sentence}
            code={commonWords.errorCode(failure.code)}
          >
            <Button id="retry" kind="primary" icon="refresh" label={commonWords.retry} onTap={inbox.reload} />
          </StateView>
        ) : (
          <Skeleton shape="cards" words={inboxWords.loading} />
        )}
      </Screen>
    )
  }
  if (inbox.items.length === 0) {
    return (
      <Screen root={staff} fill foot={foot}>
        <StateView kind="empty" title={inboxWords.emptyTitle} text={inboxWords.emptyText} />
      </Screen>
    )
  }
  return (
    <Screen root={staff} notice={<OfflineNotice answer={inbox.first} />} foot={foot}>
      <View className="row row--between">
        <View className="strong">{unread > 0 ? inboxWords.unread(unread) : inboxWords.allRead}</View>
        {unread > 0 ? (
          <Button
            id="mark-all"
            small
            label={inboxWords.markAll}
            busy={inbox.busy === 'mark' && inboxWords.marking}
            onTap={() => inbox.markRead({ upTo: inbox.items[0]?.at })}
          />
        ) : null}
      </View>
      {failure ? <View className="small">{sayError(failure).sentence}</View> : null}
      <MessageList groups={groupMessages(inbox.items, now())} onOpen={open} />
      {inbox.more ? (
        <Button
          id="older"
          label={inboxWords.more}
          busy={inbox.busy === 'more' && inboxWords.loadingMore}
          onTap={inbox.loadMore}
        />
      ) : null}
    </Screen>
  )
}
