import { similarWords as words } from '@shared/messages/problem-words'
import { problemActions } from '@shared/problems/actions'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { TextField } from '@/components/text-field/text-field'
import { replacePage } from '@/platform/navigation'
import { SentFailed } from './sent-failed'
import type { Sent } from './use-sent'

export interface GroupFormProps {
  /** The case one came from, and those chosen beside it. */
  readonly caseIds: readonly string[]
  readonly sent: Sent
}

/** Makes one common problem of the chosen cases. */
export function GroupForm({ caseIds, sent }: GroupFormProps) {
  const [title, setTitle] = useState('')
  const [missing, setMissing] = useState(false)
  const submit = async () => {
    setMissing(title.trim() === '')
    if (title.trim() === '') return
    const created = await sent.send('create', problemActions.create, { title: title.trim(), caseIds })
    if (created) replacePage('stationProblem', { id: created.id })
  }
  return (
    <Card>
      <View className="stack">
        <SentFailed sent={sent} />
        <TextField
          id="group-title"
          label={words.groupTitle}
          placeholder={words.groupPlaceholder}
          value={title}
          onChange={setTitle}
          maxLength={50}
          error={missing ? words.titleMissing : null}
          onConfirm={submit}
        />
        <Button
          id="group-submit"
          kind="primary"
          label={words.group(caseIds.length)}
          busy={sent.busy === 'create' && words.grouping}
          onTap={submit}
        />
      </View>
    </Card>
  )
}
