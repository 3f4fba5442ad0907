import { useState } from 'react'
import { Button } from '../button/button'
import type { IconName } from '../icon/icon-names'
import { TextField, type TextFieldProps } from './text-field'

export interface SearchFieldProps extends Pick<TextFieldProps, 'id' | 'label' | 'placeholder' | 'maxLength'> {
  readonly initial?: string
  readonly button: { readonly id: string; readonly label: string; readonly icon?: IconName }
  /** What it says while the answer is on its way. */
  readonly busy: string | false
  /** What was typed, without blanks around it; null when that is nothing. */
  readonly onSearch: (text: string | null) => void
}

/** Words that are looked up with the button beside them, or with the keyboard's own. */
export function SearchField({ initial = '', button, busy, onSearch, ...field }: SearchFieldProps) {
  const [typed, setTyped] = useState(initial)
  const search = () => onSearch(typed.trim() || null)
  return (
    <TextField
      {...field}
      value={typed}
      confirmWord="search"
      onChange={setTyped}
      onConfirm={search}
      aside={<Button small kind="quiet" {...button} busy={busy} onTap={search} />}
    />
  )
}
