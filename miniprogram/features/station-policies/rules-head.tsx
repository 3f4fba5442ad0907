import { localDateOf } from '@shared/kernel/local-date'
import { sayDate } from '@shared/kernel/say-time'
import { rulesWords as words } from '@shared/messages/rules-words'
import type { RulesView } from '@shared/rules/actions'
import { View } from '@tarojs/components'
import { now } from '@/platform/clock'

/** Which version is in force, and who brought it. */
export function RulesHead({ view }: { readonly view: RulesView }) {
  const { version, at, byName, note } = view
  return (
    <View>
      <View id="rules-version" className="title">
        {words.inForce(version)}
      </View>
      <View className="muted">
        {at === null || note === null
          ? words.delivered
          : words.publishedBy(byName ?? '', sayDate(localDateOf(at), localDateOf(now())), note)}
      </View>
    </View>
  )
}
