import { asTyped } from '@shared/kernel/typed-text'
import { Textarea, View } from '@tarojs/components'
import { flushSync } from 'react-dom'
import { classNames } from '../look/class-names'
import './text-field.css'

export interface TextAreaProps {
  readonly id: string
  readonly value: string
  /** The screen shows what was typed before the next tap is heard, as in `TextField`. */
  readonly onChange: (value: string) => void
  /** Shown above, unless the screen's title already asks; always spoken. */
  readonly label: string
  readonly hideLabel?: boolean
  readonly placeholder?: string
  /** In UTF-16 units, as WeChat and the contracts count. */
  readonly maxLength: number
  readonly error?: string | null
  /** Lines that are open from the start. */
  readonly lines?: number
  readonly bare?: boolean
  readonly focus?: boolean
}

export function TextArea(props: TextAreaProps) {
  const { id, value, onChange, label, hideLabel, placeholder, maxLength, error, lines = 3, bare, focus } = props
  return (
    <View className="text-field">
      {hideLabel ? null : <View className="text-field__label">{label}</View>}
      {error ? <View className="text-field__error">{error}</View> : null}
      <View
        className={classNames('text-field__box', bare && 'text-field__box--bare', error && 'text-field__box--wrong')}
      >
        <Textarea
          id={id}
          className={`text-field__area text-field__area--${lines}`}
          value={value}
          placeholder={placeholder}
          placeholderClass="text-field__placeholder"
          maxlength={maxLength}
          focus={focus}
          autoHeight
          disableDefaultPadding
          ariaLabel={label}
          onInput={event => flushSync(() => onChange(asTyped(event.detail.value)))}
        />
      </View>
      <View className="text-field__count">{`${value.length} / ${maxLength}`}</View>
    </View>
  )
}
