import { formWords as words } from '@shared/messages/form-page-words'
import { View } from '@tarojs/components'
import { FailureSummary } from '@/components/error-summary/failure-summary'
import { Notice } from '@/components/notice/notice'
import { FormConsent } from './form-consent'
import { FormFields } from './form-fields'
import type { FormFill, OpenedForm } from './use-form-fill'

interface FormBodyProps {
  readonly opened: OpenedForm
  readonly fill: FormFill
  readonly onReadPrivacy: () => void
}

/** A form as whoever answers it sees it: what it is for, the consent, the questions. */
export function FormBody({ opened: { content, consent }, fill, onReadPrivacy }: FormBodyProps) {
  return (
    <>
      <View id="form-title" className="title">
        {content.title}
      </View>
      {content.intro ? <View className="prose">{content.intro}</View> : null}
      {fill.isResumed ? (
        <Notice
          icon="pencil"
          title={words.kept}
          text={fill.isOtherVersion ? words.changed : undefined}
          action={fill.wasTried ? undefined : { id: 'form-drop', label: words.keptDrop, onTap: fill.startOver }}
        />
      ) : null}
      <FormConsent
        text={consent.text}
        asks={fill.asksConsent}
        missed={fill.missedConsent}
        onAgree={fill.agree}
        onRead={onReadPrivacy}
      />
      <FormFields
        key={fill.turn}
        questions={content.questions}
        values={fill.values}
        onChange={fill.change}
        problems={fill.problems}
        photosWait={fill.asksConsent ? words.photosAfterConsent : null}
      />
      {/* Not known to have failed: that is said above the button. */}
      {fill.wasTried ? null : <FailureSummary failure={fill.failure} />}
    </>
  )
}
