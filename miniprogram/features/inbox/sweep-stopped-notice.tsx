import { sayInstant } from '@shared/kernel/say-time'
import { inboxWords } from '@shared/messages/inbox'
import { Notice } from '@/components/notice/notice'
import { now } from '@/platform/clock'
import { useSweepStoppedAt } from './use-inbox-watch'

/** Only administrators ever see it, and only while nothing that falls due is told. */
export function SweepStoppedNotice() {
  const stoppedAt = useSweepStoppedAt()
  if (stoppedAt === null) return null
  return (
    <Notice
      icon="light-late"
      title={inboxWords.sweepStoppedTitle}
      text={inboxWords.sweepStoppedText(sayInstant(stoppedAt, now()))}
    />
  )
}
