import { heldPageWords as words } from '@shared/messages/held-words'
import { writeWords } from '@shared/messages/write-words'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { TextArea } from '@/components/text-field/text-area'

export interface BlockFormProps {
  readonly id: string
  readonly busy: boolean
  readonly onBlock: (reason: string) => void
  readonly onCancel: () => void
}

/** Why something is kept from view, in words for the reporter. */
export function BlockForm({ id, busy, onBlock, onCancel }: BlockFormProps) {
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const submit = () => {
    const said = reason.trim()
    if (said === '') setProblem(writeWords.missingWords)
    else onBlock(said)
  }
  return (
    <View className="stack">
      <TextArea
        id={`${id}-reason`}
        label={words.blockTitle}
        placeholder={words.reasonHint}
        value={reason}
        onChange={setReason}
        maxLength={200}
        error={problem}
      />
      <View className="small">{words.blockWhy}</View>
      <View className="row">
        <Button id={`${id}-cancel`} label={words.notBlock} onTap={onCancel} />
        <Button
          id={`${id}-submit`}
          grow
          kind="danger"
          label={words.block}
          busy={busy && words.blocking}
          onTap={submit}
        />
      </View>
    </View>
  )
}
