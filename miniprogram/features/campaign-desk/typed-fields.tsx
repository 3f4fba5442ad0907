import { fenOf, yuanOf } from '@shared/kernel/yuan'
import { useState } from 'react'
import { TextArea } from '@/components/text-field/text-area'
import { TextField } from '@/components/text-field/text-field'
import { linesOf } from './campaign-view'

interface YuanFieldProps {
  readonly id: string
  readonly label: string
  /** Fen; null: nothing is filled in. */
  readonly value: number | null
  /** NaN for what is no sum. */
  readonly onChange: (fen: number | null) => void
}

/** A sum that is typed in yuan. */
export function YuanField({ id, label, value, onChange }: YuanFieldProps) {
  const [typed, setTyped] = useState(value === null || Number.isNaN(value) ? '' : yuanOf(value))
  const change = (text: string) => {
    setTyped(text)
    onChange(text.trim() === '' ? null : fenOf(text))
  }
  return <TextField id={id} label={label} value={typed} onChange={change} maxLength={12} />
}

interface LinesFieldProps {
  readonly id: string
  readonly label: string
  readonly placeholder: string
  readonly value: readonly string[]
  readonly maxLength: number
  readonly onChange: (lines: string[]) => void
}

/** A short list that is typed, a line each. */
export function LinesField({ id, label, placeholder, value, maxLength, onChange }: LinesFieldProps) {
  const [typed, setTyped] = useState(value.join('\n'))
  const change = (text: string) => {
    setTyped(text)
    onChange(linesOf(text))
  }
  return (
    <TextArea
      id={id}
      label={label}
      placeholder={placeholder}
      value={typed}
      onChange={change}
      maxLength={maxLength}
      lines={2}
    />
  )
}
