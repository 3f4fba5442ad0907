import { useState } from 'react'
import { TextArea } from '@/components/text-field/text-area'
import { TextField } from '@/components/text-field/text-field'

interface TypedFieldProps {
  readonly id: string
  readonly label: string
  readonly initial: string
  readonly maxLength: number
  /** Many words, which are read as a whole: a line would show the first five of thirty. */
  readonly isLong?: boolean
  readonly onChange: (typed: string) => void
}

/** What is typed stays as it is typed, whatever is read from it. */
export function TypedField({ id, label, initial, maxLength, isLong, onChange }: TypedFieldProps) {
  const [typed, setTyped] = useState(initial)
  const change = (text: string) => {
    setTyped(text)
    onChange(text)
  }
  const Field = isLong ? TextArea : TextField
  return <Field id={id} label={label} value={typed} maxLength={maxLength} onChange={change} />
}
