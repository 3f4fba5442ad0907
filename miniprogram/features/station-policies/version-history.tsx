import { localDateOf } from '@shared/kernel/local-date'
import { sayDate } from '@shared/kernel/say-time'
import { rulesWords as words } from '@shared/messages/rules-words'
import { rulesActions } from '@shared/rules/actions'
import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { now } from '@/platform/clock'
import { useAnswer } from '@/platform/cloud/use-answer'

/** Who changed the rules, when, and why; asked again when another version is in force. */
export function VersionHistory({ version }: { readonly version: number }) {
  const { value } = useAnswer(rulesActions.history, { before: version + 1 }, `rules-history:${version}`)
  if (!value) return null
  const today = localDateOf(now())
  return (
    <Card id="rules-history" title={words.history}>
      {value.versions.map(({ version: number, at, byName, note }) => (
        <View key={number}>
          <View className="strong">{words.version(number)}</View>
          <View className="small">
            {at === null || note === null
              ? words.delivered
              : words.publishedBy(byName ?? '', sayDate(localDateOf(at), today), note)}
          </View>
        </View>
      ))}
    </Card>
  )
}
