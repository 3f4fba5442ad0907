import { shippedDepartmentShares } from '@shared/deadlines/department-share'
import { rulesWords as words } from '@shared/messages/rules-words'
import type { RulesView } from '@shared/rules/actions'
import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { NumberField } from '@/components/text-field/number-field'
import { type Policy, percentOf, withDepartmentShare } from './rules-draft'

export interface DepartmentFormProps {
  readonly policy: Policy
  readonly departments: RulesView['departments']
  readonly onChange: (change: Partial<Policy>) => void
}

/** How much of the time a department gets when a case is handed to it; left empty, one has what all have. */
export function DepartmentForm({ policy, departments, onChange }: DepartmentFormProps) {
  const { share, shareOf } = policy.departments ?? shippedDepartmentShares
  const set = (orgCode: string | null) => (percent: number | null) =>
    onChange(withDepartmentShare(policy, orgCode, percent === null ? null : percent / 100))
  return (
    <Card title={words.departments}>
      <View className="station-policies__fields">
        <NumberField
          id={`${policy.id}-department`}
          label={words.departmentShare}
          value={percentOf(share)}
          onChange={set(null)}
        />
        {departments.map(({ orgCode, name }) => (
          <NumberField
            key={orgCode}
            id={`${policy.id}-department-${orgCode}`}
            label={name}
            value={shareOf[orgCode] === undefined ? null : percentOf(shareOf[orgCode])}
            onChange={set(orgCode)}
          />
        ))}
      </View>
      <View className="small">{departments.length > 0 ? words.departmentsWhy : words.departmentsNone}</View>
    </Card>
  )
}
