import { errorCatalogue } from '@shared/kernel/errors'
import { commonWords } from '@shared/messages/common'
import { writeWords } from '@shared/messages/worker'
import { View } from '@tarojs/components'
import { Notice } from '@/components/notice/notice'
import type { ActTrouble } from './use-case-acts'

/** Why it did not happen, and that nothing typed is lost. */
export function ActTroubleNotice({ trouble }: { readonly trouble: ActTrouble | null }) {
  if (!trouble) return null
  if (trouble.kind === 'offline') {
    return <Notice icon="wifi-off" title={writeWords.draftKept} text={writeWords.draftKeptText} />
  }
  if (trouble.kind === 'changed') {
    return (
      <Notice
        icon="refresh"
        title={writeWords.changedTitle}
        text={
          <View>
            {trouble.lines.map(line => (
              <View key={line}>{line}</View>
            ))}
            <View>{writeWords.changedText}</View>
          </View>
        }
      />
    )
  }
  return (
    <Notice
      icon="question"
      title={errorCatalogue[trouble.code]}
      text={<View className="small">{commonWords.errorCode(trouble.code)}</View>}
    />
  )
}
