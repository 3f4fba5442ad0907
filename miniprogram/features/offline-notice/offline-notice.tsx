import { sayInstant } from '@shared/kernel/say-time'
import { offlineWords } from '@shared/messages/offline'
import { Notice } from '@/components/notice/notice'
import { now } from '@/platform/clock'
import type { Answered } from '@/platform/cloud/use-answer'

/** Says that the content below is a kept copy and from when; nothing while it is fresh. */
export function OfflineNotice({
  answer,
}: {
  readonly answer: Pick<Answered<unknown>, 'failure' | 'savedAt' | 'reload'>
}) {
  if (!answer.failure || answer.savedAt === null) return null
  return (
    <Notice
      icon="wifi-off"
      title={offlineWords.title}
      text={offlineWords.keptAt(sayInstant(answer.savedAt, now()))}
      action={{ label: offlineWords.retry, onTap: answer.reload, id: 'retry' }}
    />
  )
}
