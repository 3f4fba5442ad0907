import { categoryGroups } from '@shared/cases/categories'
import type { RulesInput } from '@shared/deadlines/rules-input'
import { rulesWords as words } from '@shared/messages/rules-words'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Card } from '@/components/card/card'
import { ChoiceChips } from '@/components/choice-chips/choice-chips'
import { ListRow } from '@/components/list-row/list-row'
import { withMapping } from './rules-draft'

export interface MappingFormProps {
  readonly rules: RulesInput
  readonly onChange: (rules: RulesInput) => void
}

const leaves = categoryGroups.flatMap(group => group.leaves)

/** Which categories are promised by which set; a tap on a category shows the sets. */
export function MappingForm({ rules, onChange }: MappingFormProps) {
  const [open, setOpen] = useState<string | null>(null)
  const { policies, defaultPolicyId, policyOfCategory } = rules
  const nameOf = (id: string | undefined) => policies.find(each => each.id === id)?.name ?? words.default
  const choices = policies.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <Card id="mapping" title={words.mapping} aside={words.mappingWhy}>
      <View className="strong">{words.default}</View>
      <ChoiceChips
        id="default-policy"
        label={words.default}
        choices={choices}
        value={defaultPolicyId}
        onChange={id => onChange({ ...rules, defaultPolicyId: id })}
      />
      {leaves.map(({ id, name }) => (
        <View key={id}>
          <ListRow
            id={`mapping-${id}`}
            strong={false}
            title={name}
            aside={nameOf(policyOfCategory[id])}
            onTap={() => setOpen(open === id ? null : id)}
          />
          {open === id ? (
            <ChoiceChips
              id={`mapping-${id}-policy`}
              label={words.category(name)}
              choices={[{ value: '', label: words.default }, ...choices]}
              value={policyOfCategory[id] ?? ''}
              onChange={policyId => onChange(withMapping(rules, id, policyId || null))}
            />
          ) : null}
        </View>
      ))}
    </Card>
  )
}
