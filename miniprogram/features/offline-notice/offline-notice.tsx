import { Notice } from '@/components/notice/notice'
import { type KeptAnswer, useOfflineNotice } from '@/platform/use-offline-notice'

/** On a screen on which nothing can wait; others say it in one notice with what waits. */
export function OfflineNotice({ answer }: { readonly answer: KeptAnswer }) {
  const notice = useOfflineNotice(answer)
  return notice ? <Notice {...notice} /> : null
}
