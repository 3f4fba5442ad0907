import { localDateOf } from '@shared/kernel/local-date'
import { sayDate } from '@shared/kernel/say-time'
import { View } from '@tarojs/components'
import { now } from '@/platform/clock'

interface VersionHeadProps {
  readonly id: string
  readonly words: {
    readonly inForce: (version: number) => string
    readonly delivered: string
    readonly publishedBy: (name: string, when: string, note: string) => string
  }
  /** null, all three, for what was delivered with the app. */
  readonly view: {
    readonly version: number
    readonly at: number | null
    readonly byName: string | null
    readonly note: string | null
  }
}

/** Which version is in force, and who brought it. */
export const VersionHead = ({ id, words, view: { version, at, byName, note } }: VersionHeadProps) => (
  <View>
    <View id={id} className="title">
      {words.inForce(version)}
    </View>
    <View className="muted">
      {at === null || note === null
        ? words.delivered
        : words.publishedBy(byName ?? '', sayDate(localDateOf(at), localDateOf(now())), note)}
    </View>
  </View>
)
