import type { RulesInput } from '@shared/deadlines/rules-input'
import { rungWords, rulesWords as words } from '@shared/messages/rules-words'
import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { NumberField } from './number-field'
import { percentOf, withShare } from './rules-draft'

export interface LadderFormProps {
  readonly rules: RulesInput
  readonly onChange: (rules: RulesInput) => void
}

/** Each level's share of the whole time. */
export function LadderForm({ rules, onChange }: LadderFormProps) {
  const sum = percentOf(rules.ladder.reduce((total, step) => total + (step.share || 0), 0))
  return (
    <Card id="ladder" title={words.ladder}>
      <View className="station-policies__fields">
        {rules.ladder.map(({ role, nodesUp, share }, level) => (
          <NumberField
            key={`${role}-${nodesUp}`}
            id={`share-${level}`}
            label={rungWords(role, nodesUp)}
            value={percentOf(share)}
            onChange={percent => onChange(withShare(rules, level, (percent ?? Number.NaN) / 100))}
          />
        ))}
      </View>
      <View id="ladder-sum" className="small">
        {words.ladderWhy(sum)}
      </View>
    </Card>
  )
}
