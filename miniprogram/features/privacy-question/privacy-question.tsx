import { privacyQuestionWords } from '@shared/messages/privacy'
import { Button as HostButton, View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Sheet } from '@/components/sheet/sheet'
import { openPage } from '@/platform/navigation'
import { usePrivacyQuestion } from '@/platform/privacy'
import './privacy-question.css'

const agreeId = 'privacy-agree'

/**
 * WeChat's question before the first use of camera, album or location. It counts only when its own kind of button was really
 * tapped; refusing leaves everything else working.
 */
export function PrivacyQuestion() {
  const question = usePrivacyQuestion()
  if (!question) return null
  return (
    <Sheet
      id="privacy-question"
      title={privacyQuestionWords.title}
      onClose={question.refuse}
      foot={
        <>
          <Button grow id="privacy-refuse" label={privacyQuestionWords.refuse} onTap={question.refuse} />
          <HostButton
            id={agreeId}
            className="button button--primary privacy-question__agree grow"
            openType={'agreePrivacyAuthorization' as 'share'}
            onAgreePrivacyAuthorization={() => question.agree(agreeId)}
          >
            {privacyQuestionWords.agree}
          </HostButton>
        </>
      }
    >
      <View>{privacyQuestionWords.text}</View>
      <Button id="privacy-read" kind="quiet" label={privacyQuestionWords.read} onTap={() => openPage('privacy')} />
    </Sheet>
  )
}
