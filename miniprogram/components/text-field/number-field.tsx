import { useState } from 'react'
import { TextField } from './text-field'

export interface NumberFieldProps {
  readonly id: string
  readonly label: string
  readonly hint?: string
  /** null: nothing is filled in. */
  readonly value: number | null
  /** NaN for what is no number. */
  readonly onChange: (value: number | null) => void
  readonly error?: string | null
  /** Digits, the point included. */
  readonly maxLength?: number
}

/** A number that is typed; what is typed stays as it is until it is a number. */
export function NumberField({ id, label, hint, value, onChange, error, maxLength = 6 }: NumberFieldProps) {
  const [typed, setTyped] = useState(value === null ? '' : `${value}`)
  const change = (text: string) => {
    setTyped(text)
    const plain = text.trim()
    onChange(plain === '' ? null : /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN)
  }
  return (
    <TextField id={id} label={label} hint={hint} value={typed} onChange={change} error={error} maxLength={maxLength} />
  )
}
