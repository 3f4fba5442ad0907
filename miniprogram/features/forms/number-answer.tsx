import type { AnswerValue } from '@shared/forms/answers'
import type { QuestionOf } from '@shared/forms/question'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { TextField, type TextFieldProps } from '@/components/text-field/text-field'

interface NumberAnswerProps {
  readonly line: Omit<TextFieldProps, 'value' | 'onChange'>
  readonly asked: QuestionOf<'number'>
  readonly value: AnswerValue | undefined
  /** The text itself for what is no number: the check of the form says so. */
  readonly onChange: (value: AnswerValue | undefined) => void
}

/** A number that is typed; what is typed stays as it is. */
export function NumberAnswer({ line, asked, value, onChange }: NumberAnswerProps) {
  const [typed, setTyped] = useState(value === undefined ? '' : `${value}`)
  const change = (text: string) => {
    setTyped(text)
    const plain = text.trim()
    onChange(plain === '' ? undefined : /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : text)
  }
  const isCount = asked.decimals === 0 && asked.min !== null && asked.min >= 0
  return (
    <TextField
      {...line}
      kind={isCount ? 'phone' : 'text'}
      value={typed}
      maxLength={16}
      aside={asked.unit ? <View className="muted">{asked.unit}</View> : null}
      onChange={change}
    />
  )
}
