import { caseWords } from '@shared/messages/cases'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { ChoiceChips } from '@/components/choice-chips/choice-chips'
import { Sheet } from '@/components/sheet/sheet'
import { TextArea } from '@/components/text-field/text-area'
import type { CaseActs } from './case-acts'

interface WithdrawSheetProps {
  readonly acts: CaseActs
  readonly onClose: () => void
}

/** Taking a report back: why, and that it cannot be undone. */
export function WithdrawSheet({ acts, onClose }: WithdrawSheetProps) {
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)

  const withdraw = async () => {
    setMissing(reason.trim() === '')
    if (reason.trim() !== '' && (await acts.withdraw(reason))) onClose()
  }
  return (
    <Sheet
      id="withdraw-sheet"
      title={caseWords.withdrawHeading}
      onClose={onClose}
      foot={
        <Button
          grow
          id="withdraw-send"
          kind="danger"
          label={caseWords.withdraw}
          busy={acts.busy === 'withdraw' && caseWords.withdrawing}
          onTap={withdraw}
        />
      }
    >
      <View className="small">{caseWords.withdrawWhy}</View>
      <ChoiceChips
        id="withdraw-reasons"
        label={caseWords.withdrawHeading}
        choices={caseWords.withdrawReasons.map(each => ({ value: each, label: each }))}
        value={caseWords.withdrawReasons.find(each => each === reason) ?? null}
        onChange={setReason}
      />
      <TextArea
        id="withdraw-reason"
        label={caseWords.withdrawOther}
        value={reason}
        maxLength={200}
        lines={2}
        error={missing ? caseWords.withdrawMissing : acts.failureOf('withdraw')}
        onChange={setReason}
      />
    </Sheet>
  )
}
