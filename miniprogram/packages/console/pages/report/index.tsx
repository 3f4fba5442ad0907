import { localDateOf } from '@shared/kernel/local-date'
import { useState } from 'react'
import { ReportBody } from '@/features/console/report-body'
import { now } from '@/platform/clock'
import { usePageParams } from '@/platform/navigation'
import { ConsolePage } from '../../console-page'

export default function ConsoleReportPage() {
  const first = usePageParams()
  const [month, setMonth] = useState(() =>
    /^\d{4}-(0[1-9]|1[0-2])$/.test(first.month ?? '') ? (first.month as string) : localDateOf(now()).slice(0, 7),
  )
  return (
    <ConsolePage route="consoleReport" params={{ month }}>
      {view => <ReportBody key={view.scope} view={view} month={month} onMonth={setMonth} />}
    </ConsolePage>
  )
}
