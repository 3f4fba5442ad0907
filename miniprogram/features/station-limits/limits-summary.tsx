import { limitedActions } from '@shared/limits/limit-rules'
import { limitRulesWords as words } from '@shared/messages/limit-rules-words'
import type { LimitsView } from '@shared/rules/actions'
import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'

/** The limits in words, for whoever may read and not change them. */
export const LimitsSummary = ({ limits: { limits, repeats } }: Pick<LimitsView, 'limits'>) => (
  <>
    <View id="limits-read-only" className="muted">
      {words.readOnly}
    </View>
    {limitedActions.map(action => (
      <Card key={action} title={words.actions[action]}>
        {limits[action].map(({ withinMinutes, most }) => (
          <View key={`${withinMinutes}-${most}`}>{words.said(words.minutes(withinMinutes), most)}</View>
        ))}
        <View className="small">{words.actionsWhy[action]}</View>
      </Card>
    ))}
    <Card title={words.repeats}>
      <View>{words.repeatsSaid(words.minutes(repeats.withinMinutes), repeats.most)}</View>
      <View className="small">{words.repeatsWhy}</View>
    </Card>
  </>
)
