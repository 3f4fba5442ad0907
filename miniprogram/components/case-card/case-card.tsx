import { View } from '@tarojs/components'
import { Card } from '../card/card'
import { Icon } from '../icon/icon'
import { type Light, LightBadge } from '../light-badge/light-badge'
import './case-card.css'

export interface CaseCardProps {
  readonly id?: string
  readonly title: string
  readonly place: string
  readonly light: Light
  readonly lightWords: string
  /** Right of the light: what is missing, or by when. */
  readonly aside?: string
  /** "紧急"; a word, as colour belongs to the light. */
  readonly mark?: string | null
  readonly onTap: () => void
}

export function CaseCard({ id, title, place, light, lightWords, aside, mark, onTap }: CaseCardProps) {
  return (
    <Card id={id} onTap={onTap} label={`${lightWords}，${title}，${place}`}>
      <View className="case-card__top">
        <LightBadge light={light} words={lightWords} />
        {aside ? <View className="small case-card__aside">{aside}</View> : null}
      </View>
      <View className="case-card__title">
        {mark ? (
          <View className="case-card__mark">
            <Icon name="flag" size="shape" /> {mark}
          </View>
        ) : null}
        {title}
      </View>
      <View className="small">{place}</View>
    </Card>
  )
}
