import { asTyped } from '@shared/kernel/typed-text'
import { Input, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { classNames } from '../look/class-names'
import './text-field.css'

/**
 * A browser's `number` field hides what is not a number from us: "138-0000-2216" would read as nothing at all. Taro's types
 * do not know `tel`; its H5 field hands it to the browser.
 */
const inputTypes = {
  text: 'text',
  phone: process.env.TARO_ENV === 'h5' ? ('tel' as 'number') : 'number',
} as const

export interface TextFieldProps {
  readonly id: string
  readonly label: string
  readonly value: string
  /** The screen shows what was typed before the next tap is heard, so that no button acts on the text before. */
  readonly onChange: (value: string) => void
  /** Beside the label: "可以不填". */
  readonly optional?: string
  readonly hint?: string
  readonly error?: string | null
  readonly placeholder?: string
  readonly kind?: keyof typeof inputTypes
  readonly maxLength?: number
  /** Right end of the field. */
  readonly aside?: ReactNode
  readonly onConfirm?: () => void
  readonly confirmWord?: 'done' | 'search'
}

export function TextField(props: TextFieldProps) {
  const { id, label, value, onChange, optional, hint, error, placeholder, kind = 'text' } = props
  return (
    <View className="text-field">
      <View>
        {label}
        {optional ? <View className="text-field__optional">{optional}</View> : null}
      </View>
      {hint ? <View className="small">{hint}</View> : null}
      {error ? <View className="text-field__error">{error}</View> : null}
      <View className={classNames('text-field__box', error && 'text-field__box--wrong')}>
        <Input
          id={id}
          className="text-field__input"
          value={value}
          type={inputTypes[kind]}
          placeholder={placeholder}
          placeholderClass="text-field__placeholder"
          maxlength={props.maxLength ?? 100}
          confirmType={props.confirmWord ?? 'done'}
          onConfirm={props.onConfirm}
          ariaLabel={label}
          onInput={event => flushSync(() => onChange(asTyped(event.detail.value)))}
        />
        {props.aside}
      </View>
    </View>
  )
}
