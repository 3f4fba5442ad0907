import { outboxWords as words } from '@shared/messages/outbox-words'
import { useState } from 'react'
import { Notice } from '@/components/notice/notice'
import { openPage } from '@/platform/navigation'
import { sentReports } from '@/platform/outbox/sent-reports'
import { useSent } from '@/platform/outbox/use-outbox'
import { useReturn } from '@/platform/use-return'

/** Each report that left by itself leads once to what its sender has to know and to keep. */
export function SentReports() {
  const [sent, setSent] = useState(sentReports)
  const look = () => setSent(sentReports())
  useSent(look)
  useReturn(look)
  return sent.map(({ id, title }) => (
    <Notice
      key={id}
      icon="check"
      title={words.reportSent(title)}
      text={words.reportSentWhy}
      action={{ id: 'see-receipt', label: words.seeReceipt, onTap: () => openPage('submitted', { id }) }}
    />
  ))
}
