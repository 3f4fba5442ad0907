import { useState } from 'react'
import { TextField } from '@/components/text-field/text-field'

interface TypedFieldProps {
  readonly id: string
  readonly label: string
  readonly hint?: string
  readonly initial: string
  readonly maxLength: number
  readonly onChange: (typed: string) => void
}

/** What is typed stays as it is typed, whatever is read from it. */
export function TypedField({ id, label, hint, initial, maxLength, onChange }: TypedFieldProps) {
  const [typed, setTyped] = useState(initial)
  const change = (text: string) => {
    setTyped(text)
    onChange(text)
  }
  return <TextField id={id} label={label} hint={hint} value={typed} maxLength={maxLength} onChange={change} />
}
