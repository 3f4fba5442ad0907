import { View } from '@tarojs/components'
import { classNames } from '../look/class-names'
import { spoken } from '../look/spoken'
import './choice-chips.css'

interface Choice<T extends string> {
  readonly value: T
  readonly label: string
}

export interface ChoiceChipsProps<T extends string> {
  readonly id: string
  readonly choices: readonly Choice<T>[]
  readonly value: T | null
  readonly onChange: (value: T) => void
  /** Said by screen readers before the choices. */
  readonly label: string
}

/** One of a few; what is chosen differs by fill and weight, not by colour alone. */
export function ChoiceChips<T extends string>({ id, choices, value, onChange, label }: ChoiceChipsProps<T>) {
  return (
    <View id={id} className="choice-chips" ariaLabel={label}>
      {choices.map(choice => (
        <View
          key={choice.value}
          id={`${id}-${choice.value}`}
          className={classNames('choice-chips__chip', choice.value === value && 'choice-chips__chip--on')}
          aria-checked={choice.value === value}
          onClick={() => onChange(choice.value)}
          {...spoken('radio', choice.label)}
        >
          <View className="choice-chips__face">{choice.label}</View>
        </View>
      ))}
    </View>
  )
}
