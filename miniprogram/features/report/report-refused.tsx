import type { DomainError } from '@shared/kernel/errors'
import { commonWords } from '@shared/messages/common'
import { sayError } from '@shared/messages/error-words'
import { publicHotline } from '@shared/messages/landing'
import { sayPhone } from '@shared/messages/phone-words'
import { reportWords } from '@shared/messages/report'
import { Button } from '@/components/button/button'
import { StateView } from '@/components/state-view/state-view'
import { dial } from '@/platform/phone-call'
import { isStopped, ReportStopped } from './report-stopped'
import type { Report } from './use-report'

interface ReportRefusedProps {
  readonly report: Report
  readonly failure: DomainError
}

/** The cloud could not say yes: the content is kept, another try never makes a second case. */
export function ReportRefused({ report, failure }: ReportRefusedProps) {
  if (isStopped(failure)) return <ReportStopped report={report} failure={failure} />
  const { code, sentence } = sayError(failure)
  const offline = code === 'NETWORK_UNREACHABLE'
  const duty = report.landing?.duty
  const phone = duty?.person?.phone ?? duty?.desk?.phone ?? publicHotline
  return (
    <StateView
      kind={offline ? 'offline' : 'error'}
      title={reportWords.notSubmitted}
      text={`${offline ? '' : sentence}${reportWords.notSubmittedWhy(report.draft.photos.length)}`}
      code={commonWords.errorCode(code)}
    >
      <Button
        id="submit-again"
        kind="primary"
        icon="refresh"
        label={reportWords.again}
        onTap={report.submission.submit}
      />
      <Button id="back-to-form" label={reportWords.backToText} onTap={report.submission.write} />
      <Button
        id="call-instead"
        kind="quiet"
        icon="phone"
        label={reportWords.urgentCall(sayPhone(phone))}
        onTap={() => dial(phone)}
      />
    </StateView>
  )
}
