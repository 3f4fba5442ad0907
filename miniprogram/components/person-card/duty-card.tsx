import { View } from '@tarojs/components'
import { Card } from '../card/card'
import { PersonCard, type PersonCardProps } from './person-card'

export interface DutyCardProps extends Pick<PersonCardProps, 'duty' | 'onDuty' | 'lines' | 'children'> {
  /** null: no person, the desk of `title` answers. */
  readonly person: Pick<PersonCardProps, 'name' | 'roleName' | 'gender' | 'photoUrl' | 'mark'> | null
  readonly title: string
}

/** Who answers for a place now: a person, or a desk when there is nobody. */
export function DutyCard({ person, title, children, ...more }: DutyCardProps) {
  if (person) {
    return (
      <PersonCard {...person} {...more}>
        {children}
      </PersonCard>
    )
  }
  return (
    <Card title={title}>
      {more.lines?.map(line => (
        <View key={line} className="small">
          {line}
        </View>
      ))}
      <View className="person-card__more">{children}</View>
    </Card>
  )
}
