import { formDeskActions } from '@shared/forms/desk-actions'
import type { OutputOf } from '@shared/kernel/contract'
import { resultWords as words } from '@shared/messages/form-desk-words'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { FailureSummary } from '@/components/error-summary/failure-summary'
import { useAct } from '@/platform/cloud/use-act'
import { newRequestId } from '@/platform/new-ids'
import { openFile } from '@/platform/open-file'

/** All answers as a file; written first, then opened by a tap, as browsers and WeChat ask for one. */
export function AnswersFile({ formId }: { readonly formId: string }) {
  const writing = useAct(formDeskActions.export)
  const [written, setWritten] = useState<OutputOf<typeof formDeskActions.export> | null>(null)
  const [openFailed, setOpenFailed] = useState(false)
  const write = async () => {
    const file = await writing.run({ requestId: newRequestId(), formId })
    if (file) setWritten(file)
  }
  if (!written) {
    return (
      <>
        <FailureSummary failure={writing.failure} />
        <View className="row">
          <Button
            id="answers-write"
            icon="paper"
            label={words.write}
            busy={writing.busy && words.writing}
            onTap={write}
          />
        </View>
      </>
    )
  }
  const open = async () => setOpenFailed(!(await openFile(written.url, written.fileName)))
  return (
    <Card id="answers-written" title={words.written(written.rows)}>
      <View className="stack">
        <View className="muted">{words.writtenWhy}</View>
        {openFailed ? <View className="strong">{words.openFailed}</View> : null}
        <Button id="answers-open" kind="primary" icon="paper" label={words.openFile} onTap={open} />
      </View>
    </Card>
  )
}
