import { type BlockView, blockActions } from '@shared/limits/block-actions'
import { sayError } from '@shared/messages/error-words'
import { limitWords as words } from '@shared/messages/limit-words'
import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { Button } from '@/components/button/button'
import { TextArea } from '@/components/text-field/text-area'
import { asDomainError, call } from '@/platform/cloud/call'
import { newRequestId } from '@/platform/new-ids'

interface AppealPartProps {
  readonly block: BlockView
  readonly onAppealed: (block: BlockView) => void
}

const shortest = 4

/** Objecting, once a block; then what became of it. */
export function AppealPart({ block, onAppealed }: AppealPartProps) {
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const requestId = useRef(newRequestId())

  if (block.appealed) {
    const kept = block.events.find(event => event.kind === 'kept')
    return <View className="strong">{kept ? words.kept(kept.note ?? '') : words.appealed}</View>
  }
  const submit = async () => {
    if (text.trim().length < shortest) return setProblem(words.appealMissing)
    setBusy(true)
    setProblem(null)
    try {
      const input = { requestId: requestId.current, blockId: block.id, text: text.trim() }
      onAppealed(await call(blockActions.appeal, input))
    } catch (error) {
      setProblem(sayError(asDomainError(error)).sentence)
    } finally {
      setBusy(false)
    }
  }
  return (
    <View className="stack">
      <View className="strong">{words.appeal}</View>
      <View className="small">{words.appealWhy}</View>
      <TextArea
        id="appeal-text"
        label={words.appealLabel}
        placeholder={words.appealPlaceholder}
        value={text}
        onChange={setText}
        maxLength={500}
        error={problem}
      />
      <Button id="appeal-submit" kind="soft" label={words.appealSubmit} busy={busy && words.appealing} onTap={submit} />
    </View>
  )
}
