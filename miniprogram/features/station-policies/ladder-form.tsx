import type { RulesInput } from '@shared/deadlines/rules-input'
import { rungWords, rulesWords as words } from '@shared/messages/rules-words'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { NumberField } from '@/components/text-field/number-field'
import { percentOf, rungsToAdd, withoutRung, withRung, withRungEarlier, withShare } from './rules-draft'

export interface LadderFormProps {
  readonly rules: RulesInput
  readonly levelNames: readonly string[]
  readonly onChange: (rules: RulesInput) => void
}

/** The rungs in the order in which they are climbed, each with its share of the whole time. The worker stays the first. */
export function LadderForm({ rules, levelNames, onChange }: LadderFormProps) {
  const sum = percentOf(rules.ladder.reduce((total, step) => total + (step.share || 0), 0))
  const more = rungsToAdd(rules, levelNames.length - 1)
  return (
    <Card id="ladder" title={words.ladder}>
      <View className="station-policies__rungs">
        {rules.ladder.map(({ role, nodesUp, share }, at) => {
          const name = rungWords(role, nodesUp, levelNames)
          return (
            <View key={`${role}-${nodesUp}`} className="station-policies__rung">
              <View className="grow">
                <NumberField
                  id={`share-${at}`}
                  label={words.rung(at + 1, name)}
                  value={percentOf(share)}
                  onChange={percent => onChange(withShare(rules, at, (percent ?? Number.NaN) / 100))}
                />
              </View>
              {at > 1 ? (
                <Button
                  id={`rung-earlier-${at}`}
                  small
                  kind="quiet"
                  label={words.rungEarlier}
                  onTap={() => onChange(withRungEarlier(rules, at))}
                />
              ) : null}
              {at > 0 ? (
                <Button
                  id={`rung-off-${at}`}
                  small
                  kind="quiet"
                  label={words.rungOff}
                  onTap={() => onChange(withoutRung(rules, at))}
                />
              ) : null}
            </View>
          )
        })}
      </View>
      <View id="ladder-sum" className="small">
        {words.ladderWhy(sum)}
      </View>
      {more.length > 0 ? (
        <View className="station-policies__more">
          {more.map(rung => (
            <Button
              key={`${rung.role}-${rung.nodesUp}`}
              id={`rung-add-${rung.role}-${rung.nodesUp}`}
              small
              label={words.rungAdd(rungWords(rung.role, rung.nodesUp, levelNames))}
              onTap={() => onChange(withRung(rules, rung))}
            />
          ))}
        </View>
      ) : null}
    </Card>
  )
}
