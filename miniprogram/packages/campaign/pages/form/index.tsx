import { formActions } from '@shared/forms/actions'
import { DomainError } from '@shared/kernel/errors'
import { formWords as words } from '@shared/messages/form-page-words'
import { BottomBar } from '@/components/bottom-bar/bottom-bar'
import { Button } from '@/components/button/button'
import { Screen } from '@/components/screen/screen'
import { Skeleton } from '@/components/skeleton/skeleton'
import { FormBody } from '@/features/forms/form-body'
import { endsForm, FormDone, FormRefused } from '@/features/forms/form-states'
import { type FormFill, type OpenedForm, useFormFill } from '@/features/forms/use-form-fill'
import { OfflineNotice } from '@/features/offline-notice/offline-notice'
import { PrivacyQuestion } from '@/features/privacy-question/privacy-question'
import { type Answered, useAnswer } from '@/platform/cloud/use-answer'
import { lastGridCode } from '@/platform/current-grid'
import { openPage, usePageParams } from '@/platform/navigation'
import { useFrame } from '@/platform/use-frame'

const unknown = new DomainError('NOT_FOUND')

/** A survey or a sign-up, by its id: whoever has the link may answer. */
export default function FormAnswerPage() {
  useFrame()
  const { id } = usePageParams()
  const answer = useAnswer(formActions.open, id ? { formId: id } : null, id && `form:${id}`)
  const { value, failure, reload } = answer
  const refusal = id ? failure : unknown
  if (value && !(refusal && endsForm(refusal))) return <Filling key={value.formId} opened={value} answer={answer} />
  return (
    <Screen fill={refusal !== null}>
      {refusal ? <FormRefused failure={refusal} onRetry={reload} /> : <Skeleton shape="form" words={words.loading} />}
    </Screen>
  )
}

/** Above the button, as what is meant may lie above or below the screen. */
function hintOf({ problems, missedConsent, photosFailed, wasTried, busy, hasRoom }: FormFill): string | undefined {
  const wrong = Object.keys(problems).length
  if (wrong > 0) return words.problems(wrong)
  if (missedConsent) return words.consentNeeded
  if (photosFailed) return words.photosFailed
  if (wasTried && !busy) return words.unsure
  return hasRoom ? undefined : words.keptFull
}

interface FillingProps {
  readonly opened: OpenedForm
  readonly answer: Answered<OpenedForm>
}

function Filling({ opened, answer }: FillingProps) {
  const fill = useFormFill(opened, lastGridCode())
  if (fill.done) {
    return (
      <Screen fill>
        <FormDone filed={fill.done} onSeeCase={caseId => openPage('case', { id: caseId })} />
      </Screen>
    )
  }
  const isOver = opened.answered && opened.content.oncePerPerson && !fill.wasTried
  const ended = isOver ? new DomainError('ANSWERED_BEFORE') : fill.failure && endsForm(fill.failure) && fill.failure
  if (ended) {
    return (
      <Screen fill>
        <FormRefused failure={ended} onRetry={answer.reload} />
      </Screen>
    )
  }
  return (
    <Screen
      notice={<OfflineNotice answer={answer} />}
      foot={
        <BottomBar hint={hintOf(fill)}>
          <Button
            id="form-submit"
            grow
            kind="primary"
            label={fill.wasTried ? words.again : words.submit}
            busy={fill.busy ? words.submitting : fill.photosUnderWay && words.photosUnderWay}
            onTap={fill.submit}
          />
        </BottomBar>
      }
      over={<PrivacyQuestion />}
    >
      <FormBody opened={opened} fill={fill} onReadPrivacy={() => openPage('privacy')} />
    </Screen>
  )
}
