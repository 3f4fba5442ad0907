import { sayInstant } from '@shared/kernel/say-time'
import { offlineWords } from '@shared/messages/offline'
import { Notice } from '@/components/notice/notice'
import { now } from '@/platform/clock'
import type { Answered } from '@/platform/cloud/use-answer'
import { useOnline } from '@/platform/network'

/** Says that there is no network, or that asking failed, and from when the content below is; nothing while all is well. */
export function OfflineNotice({
  answer,
}: {
  readonly answer: Pick<Answered<unknown>, 'failure' | 'savedAt' | 'reload'>
}) {
  const online = useOnline()
  if (answer.savedAt === null || (online && !answer.failure)) return null
  return (
    <Notice
      icon="wifi-off"
      title={online && answer.failure?.code !== 'NETWORK_UNREACHABLE' ? offlineWords.noService : offlineWords.title}
      text={offlineWords.keptAt(sayInstant(answer.savedAt, now()))}
      action={{ label: offlineWords.retry, onTap: answer.reload, id: 'retry' }}
    />
  )
}
