import { consoleCasesWords as words } from '@shared/messages/console-words'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { TextField } from '@/components/text-field/text-field'
import { readDays, writeDays } from './filter-days'

/** Days that are typed. */
export function OtherDays({ onChoose }: { readonly onChoose: (value: string) => void }) {
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const [wrong, setWrong] = useState(false)
  const submit = () => {
    const range = readDays(`${from}..${to}`)
    setWrong(range === null)
    if (range) onChoose(writeDays(range))
  }
  const field = { placeholder: words.daysHint, maxLength: 10, onConfirm: submit }
  return (
    <View className="stack">
      <View className="strong">{words.otherDays}</View>
      <TextField
        {...field}
        id="days-from"
        label={words.daysFrom}
        value={from}
        onChange={setFrom}
        error={wrong ? words.daysWrong : null}
      />
      <TextField {...field} id="days-to" label={words.daysTo} value={to} onChange={setTo} />
      <Button id="days-submit" label={words.daysSubmit} onTap={submit} />
    </View>
  )
}
