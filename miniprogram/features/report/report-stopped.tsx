import type { DomainError, ErrorCode } from '@shared/kernel/errors'
import { publicHotline } from '@shared/messages/landing'
import { limitWords as words } from '@shared/messages/limit-words'
import { sayPhone } from '@shared/messages/phone-words'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { StateView } from '@/components/state-view/state-view'
import { now } from '@/platform/clock'
import { openPage } from '@/platform/navigation'
import { dial } from '@/platform/phone-call'
import { ReportBlocked } from './report-blocked'
import type { Report } from './use-report'

const stops: readonly ErrorCode[] = ['LIMIT_REACHED', 'REPORTED_BEFORE', 'REPORTER_BLOCKED']

/** Whether a rule for everybody says no, and not trouble of the service: then another try at once makes no sense. */
export const isStopped = ({ code }: DomainError): boolean => stops.includes(code)

interface ReportStoppedProps {
  readonly report: Report
  readonly failure: DomainError
}

/** Why it was not taken, from when on it can be, and what can be done at once. Nothing that was written is lost. */
export function ReportStopped({ report, failure }: ReportStoppedProps) {
  const { retryAfterMs = 0, earlier } = failure.details
  const at = now()
  const back = <Button id="back-to-form" label={words.back} onTap={report.submission.write} />
  if (failure.code === 'REPORTED_BEFORE' && earlier) {
    return (
      <StateView kind="empty" title={words.repeated} text={words.repeatedWhen(earlier.caseNo, earlier.at, at)}>
        <Button
          id="see-earlier"
          kind="primary"
          label={words.seeEarlier}
          onTap={() => openPage('case', { id: earlier.caseId })}
        />
        <Button id="submit-anyway" label={words.insist} onTap={report.submission.submitAgain} />
        {back}
      </StateView>
    )
  }
  if (failure.code === 'REPORTER_BLOCKED')
    return <ReportBlocked until={at + retryAfterMs} backLabel={words.back} onBack={report.submission.write} />
  return (
    <StateView kind="refused" title={words.tooMany} text={words.tooManyWhen(at + retryAfterMs, at)}>
      <View className="small">{words.tooManyWhy}</View>
      <HotlineButton />
      {back}
      <View className="small">{words.emergency}</View>
    </StateView>
  )
}

const HotlineButton = () => (
  <Button
    id="call-hotline"
    kind="primary"
    icon="phone"
    label={words.hotline(sayPhone(publicHotline))}
    onTap={() => dial(publicHotline)}
  />
)
