import type { CampaignPlan } from '@shared/campaigns/campaign-plan'
import type { DomainError } from '@shared/kernel/errors'
import { actWords as words } from '@shared/messages/campaign-desk-words'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { ChoiceChips } from '@/components/choice-chips/choice-chips'
import { FailureSummary } from '@/components/error-summary/failure-summary'
import { Sheet } from '@/components/sheet/sheet'
import { NumberField } from '@/components/text-field/number-field'
import { TextArea } from '@/components/text-field/text-area'
import type { Names } from './plan-notes'
import type { Step, Supply } from './use-campaign-work'

type StepWithWords = Exclude<Step, 'submit' | 'publish'>

interface WordsSheetProps {
  readonly step: StepWithWords
  readonly busy: boolean
  readonly failure: DomainError | null
  readonly onDone: (note: string) => void
  readonly onClose: () => void
}

/** A step that is only taken with a reason. */
export function WordsSheet({ step, busy, failure, onDone, onClose }: WordsSheetProps) {
  const [note, setNote] = useState('')
  const [isMissing, setMissing] = useState(false)
  const isDecision = step === 'approve' || step === 'sendBack'
  const submit = () => {
    setMissing(note.trim() === '')
    if (note.trim() !== '') onDone(note.trim())
  }
  const foot = (
    <Button
      grow
      id="words-submit"
      kind={step === 'end' ? 'danger' : 'primary'}
      label={words[step]}
      busy={busy && words.doing}
      onTap={submit}
    />
  )
  return (
    <Sheet id="words-sheet" title={words[step]} onClose={onClose} foot={foot}>
      <View className="stack">
        <FailureSummary failure={failure} />
        {step === 'end' ? <View>{words.endText}</View> : null}
        <TextArea
          id="words-note"
          label={isDecision ? words.decideWords : words.reason}
          placeholder={isDecision ? words.decidePlaceholder : words.reasonPlaceholder}
          value={note}
          maxLength={500}
          error={isMissing ? words.reasonMissing : null}
          onChange={setNote}
        />
      </View>
    </Sheet>
  )
}

interface SupplySheetProps {
  readonly plan: CampaignPlan
  readonly names: Names
  readonly busy: boolean
  readonly failure: DomainError | null
  readonly onDone: (more: Supply) => void
  readonly onClose: () => void
}

/** More of a gift at an outlet; what is there only grows. */
export function SupplySheet({ plan, names, busy, failure, onDone, onClose }: SupplySheetProps) {
  const [outletId, setOutlet] = useState<string | null>(
    plan.outletIds.length === 1 ? (plan.outletIds[0] ?? null) : null,
  )
  const [giftId, setGift] = useState<string | null>(plan.gifts.length === 1 ? (plan.gifts[0]?.id ?? null) : null)
  const [amount, setAmount] = useState<number | null>(null)
  const [isMissing, setMissing] = useState(false)
  const submit = () => {
    const isWhole = Number.isInteger(amount) && (amount ?? 0) >= 1 && (amount ?? 0) <= 1_000_000
    const more = outletId && giftId && isWhole ? { outletId, giftId, amount: amount ?? 0 } : null
    setMissing(more === null)
    if (more) onDone(more)
  }
  const foot = (
    <Button
      grow
      id="supply-submit"
      kind="primary"
      label={words.supplySubmit}
      busy={busy && words.doing}
      onTap={submit}
    />
  )
  return (
    <Sheet id="supply-sheet" title={words.supply} onClose={onClose} foot={foot}>
      <View className="stack">
        <FailureSummary failure={failure} />
        {isMissing ? <View className="strong">{words.supplyMissing}</View> : null}
        <View>{words.supplyOutlet}</View>
        <ChoiceChips
          id="supply-outlet"
          label={words.supplyOutlet}
          choices={plan.outletIds.map(value => ({ value, label: names.get(value) ?? value }))}
          value={outletId}
          onChange={setOutlet}
        />
        <View>{words.supplyGift}</View>
        <ChoiceChips
          id="supply-gift"
          label={words.supplyGift}
          choices={plan.gifts.map(({ id: value, name }) => ({ value, label: name }))}
          value={giftId}
          onChange={setGift}
        />
        <NumberField id="supply-amount" label={words.supplyAmount} value={amount} maxLength={7} onChange={setAmount} />
      </View>
    </Sheet>
  )
}
