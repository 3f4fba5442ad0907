import { sayInstant } from '@shared/kernel/say-time'
import { offlineWords } from '@shared/messages/offline'
import { Notice, type NoticeProps } from '@/components/notice/notice'
import { now } from '@/platform/clock'
import type { Answered } from '@/platform/cloud/use-answer'
import { useOnline } from '@/platform/network'

export type Kept = Pick<Answered<unknown>, 'failure' | 'savedAt' | 'reload'>

/** That there is no network, or that asking failed, and from when the content below is; null while all is well. */
export function useOfflineNotice(answer: Kept | null): NoticeProps | null {
  const online = useOnline()
  if (!answer || answer.savedAt === null || (online && !answer.failure)) return null
  return {
    icon: 'wifi-off',
    title: online && answer.failure?.code !== 'NETWORK_UNREACHABLE' ? offlineWords.noService : offlineWords.title,
    text: offlineWords.keptAt(sayInstant(answer.savedAt, now())),
    action: { label: offlineWords.retry, onTap: answer.reload, id: 'retry' },
  }
}

export function OfflineNotice({ answer }: { readonly answer: Kept }) {
  const notice = useOfflineNotice(answer)
  return notice ? <Notice {...notice} /> : null
}
