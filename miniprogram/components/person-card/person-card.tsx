import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Card } from '../card/card'
import { Icon } from '../icon/icon'
import { Portrait } from '../portrait/portrait'
import './person-card.css'

export interface PersonCardProps {
  readonly name: string
  readonly roleName: string
  readonly gender: 'female' | 'male' | null
  readonly photoUrl: string | null
  /** "正在值班，到 18:00". */
  readonly duty?: string
  readonly onDuty?: boolean
  /** Who stands in, who leads. */
  readonly lines?: readonly string[]
  /** "示例人物" for demo people. */
  readonly mark?: string
  /** The call button, hotlines. */
  readonly children?: ReactNode
}

export function PersonCard(props: PersonCardProps) {
  const { name, roleName, gender, photoUrl, duty, onDuty = true, lines = [], mark, children } = props
  return (
    <Card>
      <View className="row row--top person-card__top">
        <Portrait photoUrl={photoUrl} gender={gender} name={name} />
        <View className="grow">
          <View className="person-card__name">
            <Text className="person-card__given">{name}</Text> <Text>{roleName}</Text>
          </View>
          {duty ? (
            <View className={onDuty ? 'person-card__duty person-card__duty--on' : 'person-card__duty'}>
              <Icon name="clock" size="tiny" />
              <View>{duty}</View>
            </View>
          ) : null}
          {lines.map(line => (
            <View key={line} className="small">
              {line}
            </View>
          ))}
          {mark ? <View className="small">{mark}</View> : null}
        </View>
      </View>
      {children ? <View className="person-card__more">{children}</View> : null}
    </Card>
  )
}
