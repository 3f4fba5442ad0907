import { type BlockView, blockActions } from '@shared/limits/block-actions'
import { sayError } from '@shared/messages/error-words'
import { blockWords as words } from '@shared/messages/limit-words'
import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { ChoiceChips } from '@/components/choice-chips/choice-chips'
import { TextArea } from '@/components/text-field/text-area'
import { asDomainError, call } from '@/platform/cloud/call'
import { newRequestId } from '@/platform/new-ids'

interface BlockFormProps {
  readonly caseId: string
  readonly onBlocked: (block: BlockView) => void
}

const shortest = 4
const choices = ['3', '7', '30', '90'] as const
type Days = (typeof choices)[number]

/** Shuts the reporter of a case out for some days, with a reason that the person reads. */
export function BlockForm({ caseId, onBlocked }: BlockFormProps) {
  const [days, setDays] = useState<Days>('7')
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const requestId = useRef(newRequestId())

  const submit = async () => {
    if (busy) return
    if (reason.trim().length < shortest) return setProblem(words.reasonMissing)
    setProblem(null)
    setBusy(true)
    try {
      const request = { requestId: requestId.current, caseId, reason: reason.trim(), days: Number(days) }
      onBlocked(await call(blockActions.block, request))
    } catch (error) {
      setProblem(sayError(asDomainError(error)).sentence)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Card>
      <View className="stack">
        <View>{words.makeWhy}</View>
        <View className="small">{words.makeNever}</View>
        <View className="strong">{words.days}</View>
        <ChoiceChips
          id="block-days"
          label={words.days}
          choices={choices.map(value => ({ value, label: words.dayChoices[value] }))}
          value={days}
          onChange={setDays}
        />
        <TextArea
          id="block-reason"
          label={words.makeReason}
          placeholder={words.makeReasonPlaceholder}
          value={reason}
          onChange={setReason}
          maxLength={200}
          error={problem}
        />
        <View className="small">{words.reasonWhy}</View>
        <Button id="block-submit" kind="primary" label={words.makeSubmit} busy={busy && words.busy} onTap={submit} />
      </View>
    </Card>
  )
}
