import { outboxWords as words } from '@shared/messages/outbox-words'
import { Notice } from '@/components/notice/notice'
import { useWaitingActs } from '@/platform/outbox/use-outbox'

/** Before somebody else takes over the device: what is not sent yet stays behind. */
export function LeavingNotice() {
  const { length } = useWaitingActs()
  return length > 0 ? <Notice icon="question" title={words.leaving(length)} text={words.leavingWhy} /> : null
}
