import { caseActions } from '@shared/cases/actions'
import type { CaseCard } from '@shared/cases/case-views'
import { similarWords as words } from '@shared/messages/problem-words'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { Sheet } from '@/components/sheet/sheet'
import { TextArea } from '@/components/text-field/text-area'
import { SentFailed } from './sent-failed'
import type { Sent } from './use-sent'

export interface MergeSheetProps {
  readonly caseId: string
  readonly into: CaseCard
  readonly sent: Sent
  readonly onDone: () => void
  readonly onClose: () => void
}

/** Says what merging means, and why these two are one. */
export function MergeSheet({ caseId, into, sent, onDone, onClose }: MergeSheetProps) {
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const submit = async () => {
    setMissing(reason.trim() === '')
    if (reason.trim() === '') return
    if (await sent.send('merge', caseActions.merge, { caseId, into: into.id, reason: reason.trim() })) onDone()
  }
  return (
    <Sheet
      id="sheet-merge"
      title={words.mergeTitle(into.title)}
      onClose={onClose}
      foot={
        <Button
          id="merge-submit"
          grow
          kind="primary"
          label={words.mergeSubmit}
          busy={sent.busy === 'merge' && words.merging}
          onTap={submit}
        />
      }
    >
      <View className="muted">{words.mergeText}</View>
      <SentFailed sent={sent} />
      <TextArea
        id="merge-reason"
        label={words.reason}
        placeholder={words.reasonPlaceholder}
        value={reason}
        onChange={setReason}
        maxLength={200}
        error={missing ? words.reasonMissing : null}
      />
    </Sheet>
  )
}
