import { figureActions } from '@shared/figures/actions'
import type { OutputOf } from '@shared/kernel/contract'
import { sayError } from '@shared/messages/error-words'
import { reportWords as words } from '@shared/messages/report-page-words'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { call } from '@/platform/cloud/call'
import { newRequestId } from '@/platform/new-ids'
import { openFile } from '@/platform/open-file'

interface ReportExportProps {
  readonly scope: string
  readonly month: string
}

type Written = OutputOf<typeof figureActions.exportReport>

/** Has the report written as a table, then opens it: a browser opens files only within a tap. */
export function ReportExport({ scope, month }: ReportExportProps) {
  const [busy, setBusy] = useState<'writing' | 'opening' | null>(null)
  const [written, setWritten] = useState<Written | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const write = async () => {
    setBusy('writing')
    setTrouble(null)
    try {
      setWritten(await call(figureActions.exportReport, { requestId: newRequestId(), scope, month }))
    } catch (error) {
      setTrouble(sayError(error).sentence)
    } finally {
      setBusy(null)
    }
  }
  const open = async ({ url, fileName }: Written) => {
    setBusy('opening')
    const isOpen = await openFile(url, fileName)
    setBusy(null)
    setTrouble(isOpen ? null : words.openFailed)
    if (!isOpen) setWritten(null)
  }
  return (
    <>
      {written ? (
        <Button
          small
          id="report-open"
          label={words.open}
          busy={busy === 'opening' && words.opening}
          onTap={() => open(written)}
        />
      ) : (
        <Button
          small
          id="report-export"
          label={words.export}
          busy={busy === 'writing' && words.exporting}
          onTap={write}
        />
      )}
      {trouble || written ? <View className="small report__screen-only">{trouble ?? words.openWhy}</View> : null}
    </>
  )
}
