import { errorCatalogue } from '@shared/kernel/errors'
import { commonWords } from '@shared/messages/common'
import { outboxWords } from '@shared/messages/outbox-words'
import { View } from '@tarojs/components'
import { Notice } from '@/components/notice/notice'
import { changedWords, offlineWords } from './trouble-words'
import type { ActTrouble } from './use-case-acts'

/** Why it did not happen, and what is still there of it. */
export function ActTroubleNotice({ trouble }: { readonly trouble: ActTrouble | null }) {
  if (!trouble) return null
  if (trouble.kind === 'refused') {
    return (
      <Notice
        icon="question"
        title={errorCatalogue[trouble.code]}
        text={<View className="small">{commonWords.errorCode(trouble.code)}</View>}
      />
    )
  }
  if (trouble.kind === 'noRoom')
    return <Notice icon="wifi-off" title={outboxWords.noRoom} text={outboxWords.noRoomWhy} />
  const offline = trouble.kind === 'offline'
  const { title, lines } = offline
    ? offlineWords(trouble.act)
    : changedWords(trouble.act, trouble.lines, trouble.possible)
  return (
    <Notice
      icon={offline ? 'wifi-off' : 'refresh'}
      title={title}
      text={lines.map(line => <View key={line}>{line}</View>)}
    />
  )
}
