import { reportWords } from '@shared/messages/report'
import { BottomBar } from '@/components/bottom-bar/bottom-bar'
import { Button } from '@/components/button/button'

interface StepBarProps {
  readonly step: number
  readonly onNext: () => void
  readonly onPrevious: () => void
}

/** Between the questions of elder mode. */
export const StepBar = ({ step, onNext, onPrevious }: StepBarProps) => (
  <BottomBar>
    {step > 0 ? <Button grow id="step-previous" label={reportWords.previous} onTap={onPrevious} /> : null}
    <Button
      grow
      id="step-next"
      kind="primary"
      label={step === 0 ? reportWords.nextPlace : reportWords.nextContact}
      onTap={onNext}
    />
  </BottomBar>
)
