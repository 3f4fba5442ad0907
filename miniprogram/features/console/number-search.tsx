import { consoleCasesWords as words } from '@shared/messages/console-words'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { TextField } from '@/components/text-field/text-field'
import { filterOf } from './case-filter'

interface NumberSearchProps {
  readonly onSearch: (part: string) => void
}

export const numberSearchId = 'case-number'

/** A case by its number or the beginning of it. */
export function NumberSearch({ onSearch }: NumberSearchProps) {
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState(false)
  const search = () => {
    const no = typed.trim().toUpperCase()
    const isWrong = no === '' || filterOf({ no }).filter.caseNo === undefined
    setWrong(isWrong)
    if (isWrong) return
    setTyped('')
    onSearch(no)
  }
  return (
    <View className="number-search">
      <TextField
        id={numberSearchId}
        label={words.search}
        placeholder={words.searchHint}
        value={typed}
        onChange={setTyped}
        maxLength={17}
        confirmWord="search"
        onConfirm={search}
        error={wrong ? words.searchWrong : null}
        aside={<Button small id="case-number-search" icon="search" label={words.searchWord} onTap={search} />}
      />
    </View>
  )
}
