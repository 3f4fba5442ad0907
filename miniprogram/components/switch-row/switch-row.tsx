import { View } from '@tarojs/components'
import { spoken } from '../look/spoken'
import './switch-row.css'

export interface SwitchRowProps {
  readonly id: string
  readonly title: string
  readonly detail?: string
  readonly on: boolean
  readonly onChange: (on: boolean) => void
}

/** The whole row is the switch, so the target is as wide as the screen. */
export function SwitchRow({ id, title, detail, on, onChange }: SwitchRowProps) {
  return (
    <View
      id={id}
      className="switch-row ruled"
      onClick={() => onChange(!on)}
      aria-checked={on}
      {...spoken('switch', detail ? `${title}，${detail}` : title)}
    >
      <View className="grow switch-row__words">
        <View>{title}</View>
        {detail ? <View className="small">{detail}</View> : null}
      </View>
      <View className={on ? 'switch-row__track switch-row__track--on' : 'switch-row__track'}>
        <View className="switch-row__knob" />
      </View>
    </View>
  )
}
