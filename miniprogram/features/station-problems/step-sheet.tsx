import { problemWords as words } from '@shared/messages/problem-words'
import { type ProblemDetail, problemActions } from '@shared/problems/actions'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { Sheet } from '@/components/sheet/sheet'
import { TextArea } from '@/components/text-field/text-area'
import { SentFailed } from './sent-failed'
import type { Sent } from './use-sent'

export type WrittenStep = 'submit' | 'decide' | 'answer'
export const writtenSteps: readonly WrittenStep[] = ['decide', 'answer', 'submit']

export interface StepSheetProps {
  readonly step: WrittenStep
  readonly problemId: string
  readonly sent: Sent
  readonly onDone: (problem: ProblemDetail) => void
  readonly onClose: () => void
}

/** One step of a common problem: what will come of it, the words, one button. */
export function StepSheet({ step, problemId, sent, onDone, onClose }: StepSheetProps) {
  const { title, text, field, label, busy } = words.acts[step]
  const [typed, setTyped] = useState('')
  const [missing, setMissing] = useState(false)
  const submit = async () => {
    const said = typed.trim()
    setMissing(said === '')
    if (said === '') return
    const changed = await sent.send(step, problemActions[step], {
      problemId,
      ...(step === 'answer' ? { reply: said } : { text: said }),
    })
    if (changed) onDone(changed)
  }
  return (
    <Sheet
      id={`sheet-${step}`}
      title={title}
      onClose={onClose}
      foot={
        <Button
          id={`${step}-submit`}
          grow
          kind="primary"
          label={label}
          busy={sent.busy === step && busy}
          onTap={submit}
        />
      }
    >
      <View className="muted">{text}</View>
      <SentFailed sent={sent} />
      <TextArea
        id={`${step}-words`}
        label={field}
        value={typed}
        onChange={setTyped}
        maxLength={500}
        error={missing ? words.missing : null}
      />
    </Sheet>
  )
}
