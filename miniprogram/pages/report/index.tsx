import { limitWords } from '@shared/messages/limit-words'
import { outboxWords } from '@shared/messages/outbox-words'
import { useState } from 'react'
import { BottomBar } from '@/components/bottom-bar/bottom-bar'
import { Button } from '@/components/button/button'
import { useLook } from '@/components/look/look'
import { Screen } from '@/components/screen/screen'
import { StateView } from '@/components/state-view/state-view'
import { PrivacyQuestion } from '@/features/privacy-question/privacy-question'
import { DraftNotice } from '@/features/report/draft-notice'
import { ReportBlocked } from '@/features/report/report-blocked'
import { ReportForm } from '@/features/report/report-form'
import { ReportRefused } from '@/features/report/report-refused'
import { type OpenSheet, ReportSheets } from '@/features/report/report-sheets'
import { ReportSteps, stepCount } from '@/features/report/report-steps'
import { StepBar } from '@/features/report/step-bar'
import { SubmitBar } from '@/features/report/submit-bar'
import { useReport } from '@/features/report/use-report'
import { isReport } from '@/features/waiting/resident-acts'
import { WaitingPart } from '@/features/waiting/waiting-part'
import { now } from '@/platform/clock'
import { replacePage, usePageParams } from '@/platform/navigation'
import { useFrame } from '@/platform/use-frame'
import { useOffer } from '@/platform/use-offer'

export default function ReportPage() {
  useFrame()
  useOffer()
  const { elder } = useLook()
  const report = useReport(usePageParams().grid)
  const [sheet, setSheet] = useState<OpenSheet>(null)
  const [step, setStep] = useState(0)
  const [textMissing, setTextMissing] = useState(false)
  const [writesAnyway, setWritesAnyway] = useState(false)
  const { state } = report.submission

  if (state.at === 'refused') {
    return (
      <Screen fill>
        <ReportRefused report={report} failure={state.failure} />
      </Screen>
    )
  }

  const { blockedUntil } = report
  if (state.at === 'writing' && blockedUntil !== null && blockedUntil > now() && !writesAnyway) {
    return (
      <Screen fill>
        <ReportBlocked until={blockedUntil} backLabel={limitWords.writeAnyway} onBack={() => setWritesAnyway(true)} />
      </Screen>
    )
  }

  if (state.at === 'kept') {
    return (
      <Screen
        notice={<WaitingPart of={isReport} />}
        foot={
          <BottomBar>
            <Button
              id="see-mine"
              grow
              kind="primary"
              label={outboxWords.seeMine}
              onTap={() => replacePage('mineCases')}
            />
          </BottomBar>
        }
      >
        <StateView kind="empty" title={outboxWords.reportKept} text={outboxWords.reportKeptWhy} />
      </Screen>
    )
  }

  const next = () => {
    const missing = step === 0 && report.draft.text.trim() === ''
    setTextMissing(missing)
    if (!missing) setStep(step + 1)
  }
  const steps = elder && step < stepCount - 1
  return (
    <Screen
      notice={<DraftNotice report={report} onDiscard={() => setSheet('discard')} />}
      foot={
        steps ? (
          <StepBar step={step} onNext={next} onPrevious={() => setStep(step - 1)} />
        ) : (
          <SubmitBar report={report} onPrevious={elder ? () => setStep(step - 1) : undefined} />
        )
      }
      over={
        <>
          <ReportSheets report={report} open={sheet} onClose={() => setSheet(null)} />
          <PrivacyQuestion />
        </>
      }
    >
      {elder ? (
        <ReportSteps
          report={report}
          step={step}
          textMissing={textMissing && report.draft.text.trim() === ''}
          onChangeCategory={() => setSheet('category')}
        />
      ) : (
        <ReportForm report={report} onChangeCategory={() => setSheet('category')} />
      )}
    </Screen>
  )
}
