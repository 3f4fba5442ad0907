import { View } from '@tarojs/components'
import './fact-list.css'

export interface Fact {
  readonly id: string
  readonly name: string
  /** Under the name, small. */
  readonly detail: string | null
  /** On the right: a state in words. */
  readonly aside: string
}

/** Names on the left, what became of them on the right; both wrap. */
export const FactList = ({ facts }: { readonly facts: readonly Fact[] }) => (
  <>
    {facts.map(({ id, name, detail, aside }) => (
      <View key={id} id={id} className="fact-list ruled">
        <View className="grow">
          <View>{name}</View>
          {detail ? <View className="small">{detail}</View> : null}
        </View>
        <View className="strong fact-list__aside">{aside}</View>
      </View>
    ))}
  </>
)
