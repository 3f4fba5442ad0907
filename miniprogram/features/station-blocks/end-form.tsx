import { blockActions, type ListedBlock } from '@shared/limits/block-actions'
import { sayError } from '@shared/messages/error-words'
import { blockWords as words } from '@shared/messages/limit-words'
import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { Button } from '@/components/button/button'
import { TextArea } from '@/components/text-field/text-area'
import { asDomainError, call } from '@/platform/cloud/call'
import { newRequestId } from '@/platform/new-ids'

interface EndFormProps {
  readonly block: ListedBlock
  readonly onEnded: () => void
}

const shortest = 4
type Choice = 'lift' | 'liftAppeal' | 'keep'

/** A reason that the person reads, and the decision. Who decides an appeal may also keep the block. */
export function EndForm({ block: { id: blockId, mayDecide }, onEnded }: EndFormProps) {
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState<Choice | null>(null)
  const requestId = useRef(newRequestId())

  const end = async (choice: Choice) => {
    if (busy) return
    if (reason.trim().length < shortest) return setProblem(words.reasonMissing)
    setProblem(null)
    setBusy(choice)
    const request = { requestId: requestId.current, blockId, reason: reason.trim() }
    try {
      if (choice === 'lift') await call(blockActions.lift, request)
      else await call(blockActions.decideAppeal, { ...request, lift: choice === 'liftAppeal' })
      onEnded()
    } catch (error) {
      const failure = asDomainError(error)
      setProblem(failure.code === 'CHANGED_MEANWHILE' ? words.changed : sayError(failure).sentence)
    } finally {
      setBusy(null)
    }
  }
  const button = (choice: Choice, label: string) => (
    <Button
      id={`block-${blockId}-${choice}`}
      small
      kind={choice === 'keep' ? undefined : 'soft'}
      label={label}
      busy={busy === choice && words.busy}
      onTap={() => end(choice)}
    />
  )
  return (
    <View className="stack">
      <TextArea
        id={`block-${blockId}-reason`}
        label={words.reason}
        placeholder={words.reasonPlaceholder}
        value={reason}
        onChange={setReason}
        maxLength={200}
        error={problem}
      />
      <View className="small">{words.reasonWhy}</View>
      <View className="row row--wrap">
        {mayDecide ? button('liftAppeal', words.liftAppeal) : button('lift', words.lift)}
        {mayDecide ? button('keep', words.keep) : null}
      </View>
    </View>
  )
}
