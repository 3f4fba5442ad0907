import { complexities } from '@shared/deadlines/policy'
import { sayLimit } from '@shared/deadlines/why-that-day'
import { rungWords, rulesWords as words } from '@shared/messages/rules-words'
import type { RulesView } from '@shared/rules/actions'
import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { percentOf } from './rules-draft'

export interface RulesSummaryProps {
  readonly view: RulesView
  /** Administers a part of the territory, but not all of it. */
  readonly isAdmin: boolean
}

/** The sets of limits in words, for whoever may read and not change them. */
export function RulesSummary({ view, isAdmin }: RulesSummaryProps) {
  const { policies, defaultPolicyId, ladder } = view.rules
  return (
    <>
      <View id="rules-read-only" className="muted">
        {isAdmin ? words.readOnlyBelow(view.levelNames[0] ?? '') : words.readOnly}
      </View>
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
      <Card title={words.ladder}>
        {ladder.map(({ role, nodesUp, share }) => (
          <View key={`${role}-${nodesUp}`} className="row row--between">
            <View>{rungWords(role, nodesUp, view.levelNames)}</View>
            <View className="keep">{words.percent(percentOf(share))}</View>
          </View>
        ))}
      </Card>
    </>
  )
}
