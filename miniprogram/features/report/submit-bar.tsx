import { reportWords } from '@shared/messages/report'
import { BottomBar } from '@/components/bottom-bar/bottom-bar'
import { Button } from '@/components/button/button'
import type { Report } from './use-report'

interface SubmitBarProps {
  readonly report: Report
  /** Elder mode: back to the question before. */
  readonly onPrevious?: () => void
}

/** The one main action. Photos still on their way are waited for, or left behind when the resident says so. */
export function SubmitBar({ report, onPrevious }: SubmitBarProps) {
  const { state, submit, submitWithoutThem } = report.submission
  const onTheirWay = report.draft.photos.filter(photo => photo.state === 'waiting' || photo.state === 'sending').length
  const busy =
    state.at === 'sending' ? reportWords.submitting : state.at === 'photos' && reportWords.photosUploading(onTheirWay)
  return (
    <BottomBar>
      {state.at === 'photos' ? (
        <Button id="submit-text-only" kind="quiet" label={reportWords.photosDoNotWait} onTap={submitWithoutThem} />
      ) : null}
      {onPrevious && state.at === 'writing' ? (
        <Button grow id="step-previous" label={reportWords.previous} onTap={onPrevious} />
      ) : null}
      <Button grow id="report-submit" kind="primary" label={reportWords.submit} busy={busy} onTap={submit} />
    </BottomBar>
  )
}
