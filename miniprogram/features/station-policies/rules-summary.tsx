import { complexities } from '@shared/deadlines/policy'
import { sayLimit } from '@shared/deadlines/why-that-day'
import { rulesWords as words } from '@shared/messages/rules-words'
import type { RulesView } from '@shared/rules/actions'
import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'

/** The sets of limits in words, for whoever may read and not change them. */
export function RulesSummary({ view }: { readonly view: RulesView }) {
  const { policies, defaultPolicyId } = view.rules
  return (
    <>
      <View className="muted">{words.readOnly}</View>
      {policies.map(({ id, name, unit, limits }) => (
        <Card key={id} title={name} aside={id === defaultPolicyId ? words.default : null}>
          {complexities.map(complexity => (
            <View key={complexity} className="row row--between">
              <View>{limits[complexity].name}</View>
              <View className="keep">{sayLimit({ amount: limits[complexity].amount, unit })}</View>
            </View>
          ))}
        </Card>
      ))}
    </>
  )
}
