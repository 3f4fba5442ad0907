import { complexities } from '@shared/deadlines/policy'
import type { RulesInput } from '@shared/deadlines/rules-input'
import { rulesWords as words } from '@shared/messages/rules-words'
import type { RulesView } from '@shared/rules/actions'
import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { SwitchRow } from '@/components/switch-row/switch-row'
import { NumberField } from '@/components/text-field/number-field'
import { DepartmentForm } from './department-form'
import { type Policy, percentOf, withLimit, withPolicy } from './rules-draft'

export interface PolicyFormProps {
  readonly rules: RulesInput
  readonly policy: Policy
  readonly departments: RulesView['departments']
  readonly onChange: (rules: RulesInput) => void
}

/** Everything that one set of limits promises, in plain words. */
export function PolicyForm({ rules, policy, departments, onChange }: PolicyFormProps) {
  const { id, unit, limits, yellow, extensions, supervision } = policy
  const set = (change: Partial<Policy>) => onChange(withPolicy(rules, id, change))
  const number = (key: string, label: string, value: number, change: (to: number) => Partial<Policy>) => (
    <NumberField
      key={key}
      id={`${id}-${key}`}
      label={label}
      value={value}
      onChange={to => set(change(to ?? Number.NaN))}
    />
  )
  return (
    <>
      <Card title={words.limitsOf(unit)}>
        <View className="station-policies__fields">
          {complexities.map(complexity => (
            <NumberField
              key={complexity}
              id={`${id}-limit-${complexity}`}
              label={limits[complexity].name}
              value={limits[complexity].amount}
              onChange={to => onChange(withLimit(rules, id, complexity, { amount: to ?? Number.NaN }))}
            />
          ))}
        </View>
        {complexities.map(complexity => (
          <SwitchRow
            key={complexity}
            id={`${id}-extendable-${complexity}`}
            title={words.extendable(limits[complexity].name)}
            on={limits[complexity].extendable}
            onChange={extendable => onChange(withLimit(rules, id, complexity, { extendable }))}
          />
        ))}
      </Card>
      <Card>
        <View className="station-policies__fields station-policies__fields--long">
          <NumberField
            id={`${id}-accept`}
            label={words.accept}
            value={policy.acceptWorkHours}
            onChange={acceptWorkHours => set({ acceptWorkHours })}
          />
          {number('ask', words.ask, policy.askWorkdays, askWorkdays => ({ askWorkdays }))}
          {number('most', words.extensionMost, extensions.most, most => ({ extensions: { ...extensions, most } }))}
          {number('amount', words.extensionAmount(unit), extensions.amount, amount => ({
            extensions: { ...extensions, amount },
          }))}
          {number('yellow', words.yellowShare, percentOf(yellow.lastShare), percent => ({
            yellow: { ...yellow, lastShare: percent / 100 },
          }))}
          {number('yellow-days', words.yellowWorkdays, yellow.atLeastWorkdays, atLeastWorkdays => ({
            yellow: { ...yellow, atLeastWorkdays },
          }))}
          {number('after', words.supervisionAfter, supervision.afterWorkdays, afterWorkdays => ({
            supervision: { ...supervision, afterWorkdays },
          }))}
          {number('reply', words.supervisionReply, supervision.replyWorkdays, replyWorkdays => ({
            supervision: { ...supervision, replyWorkdays },
          }))}
        </View>
      </Card>
      <DepartmentForm policy={policy} departments={departments} onChange={set} />
    </>
  )
}
