import { landingWords, publicHotline } from '@shared/messages/landing'
import { sayPhone } from '@shared/messages/phone-words'
import { submittedWords } from '@shared/messages/report'
import { Notice } from '@/components/notice/notice'
import { dial } from '@/platform/phone-call'
import type { Receipt } from './receipt'

/** After a lost answer the first version counts: what was changed since is named, and who can put it right. */
export function EarlierNotice({ receipt }: { readonly receipt: Receipt }) {
  const { notCounted, accepted } = receipt
  if (notCounted?.length === 0) return null
  const { name, phone } = accepted.promise.responsible
  const number = phone ?? publicHotline
  const parts = notCounted?.map(part => submittedWords.changedParts[part]).join('、')
  return (
    <Notice
      icon="question"
      title={parts ? submittedWords.earlierTitle : submittedWords.unsureTitle}
      text={parts ? submittedWords.earlierText(parts) : submittedWords.unsureText}
      action={{
        id: 'tell-change',
        label: submittedWords.tellChange(phone ? name : landingWords.hotline, sayPhone(number)),
        onTap: () => dial(number),
      }}
    />
  )
}
