import { View } from '@tarojs/components'
import { spoken } from '../look/spoken'
import './quota-meter.css'

export interface QuotaMeterProps {
  /** 今天还剩. */
  readonly title: string
  readonly left: number
  readonly size: number
  /** 份. */
  readonly unit: string
  /** Of what, and when there is more. */
  readonly note: string
}

/** How much is left of what there is for a day. The bar shortens as it goes; the number says the same. */
export function QuotaMeter({ title, left, size, unit, note }: QuotaMeterProps) {
  const share = size > 0 ? Math.min(100, (left / size) * 100) : 0
  return (
    <View id="quota-meter" className="quota-meter">
      <View className="quota-meter__head">
        <View className="strong">{title}</View>
        <View className="quota-meter__figures">
          <View className="quota-meter__left">{left}</View>
          <View className="muted">{`/ ${size} ${unit}`}</View>
        </View>
      </View>
      <View className="quota-meter__bar" {...spoken('img', `${title} ${left} / ${size} ${unit}`)}>
        <View className="quota-meter__share" style={{ width: `${share}%` }} />
      </View>
      <View className="small">{note}</View>
    </View>
  )
}
