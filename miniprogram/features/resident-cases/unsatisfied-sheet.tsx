import type { CaseDetail } from '@shared/cases/case-views'
import { caseWords } from '@shared/messages/cases'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { Sheet } from '@/components/sheet/sheet'
import { TextArea } from '@/components/text-field/text-area'
import type { CaseActs } from './case-acts'

interface UnsatisfiedSheetProps {
  readonly detail: CaseDetail
  readonly acts: CaseActs
  readonly onClose: () => void
}

const unsatisfiedWords = {
  heading: caseWords.unsatisfiedHeading,
  why: caseWords.unsatisfiedWhy,
  label: caseWords.reopenReason,
  placeholder: caseWords.reopenPlaceholder,
  missing: caseWords.reasonMissing,
}
const contestWords = {
  heading: caseWords.contestHeading,
  why: caseWords.contestWhy,
  label: caseWords.contestReason,
  placeholder: caseWords.contestPlaceholder,
  missing: caseWords.contestMissing,
}

/** What was not done well, or why a refusal is wrong: the reason has the case handled again, or stays a rating. */
export function UnsatisfiedSheet({ detail, acts, onClose }: UnsatisfiedSheetProps) {
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const words = detail.status === 'rejected' ? contestWords : unsatisfiedWords
  const mayReopen = detail.acts.includes('reopen')
  const mayRate = detail.acts.includes('rate')

  const reopen = async () => {
    setMissing(reason.trim() === '')
    if (reason.trim() !== '' && (await acts.reopen(reason))) onClose()
  }
  const onlyRate = async () => {
    if (await acts.rate('unsatisfied', reason)) onClose()
  }
  return (
    <Sheet
      id="unsatisfied-sheet"
      title={words.heading}
      onClose={onClose}
      foot={
        <>
          {mayRate ? (
            <Button
              id="only-rate"
              label={caseWords.onlyRate}
              busy={acts.busy === 'rate' && caseWords.sending}
              onTap={onlyRate}
            />
          ) : null}
          {mayReopen ? (
            <Button
              grow
              id="reopen-send"
              kind="primary"
              label={caseWords.reopen}
              busy={acts.busy === 'reopen' && caseWords.reopening}
              onTap={reopen}
            />
          ) : null}
        </>
      }
    >
      <View className="small">{mayReopen ? words.why : caseWords.reopenTooLate}</View>
      <TextArea
        id="reopen-reason"
        label={words.label}
        placeholder={words.placeholder}
        value={reason}
        maxLength={200}
        error={missing ? words.missing : acts.failureOf('rate', 'reopen')}
        onChange={setReason}
      />
    </Sheet>
  )
}
