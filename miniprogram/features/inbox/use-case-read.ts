import { inboxActions } from '@shared/inbox/actions'
import { useEffect } from 'react'
import { call } from '@/platform/cloud/call'
import { newRequestId } from '@/platform/new-ids'
import { inboxWatch } from './use-inbox-watch'

/** Whoever looks at a case has read its messages. When the cloud cannot be told, they stay unread, which is harmless. */
export function useCaseRead(caseId: string): void {
  useEffect(() => {
    if (!caseId) return
    call(inboxActions.markRead, { requestId: newRequestId(), caseId }).then(
      ({ unread }) => inboxWatch.tell(unread),
      () => undefined,
    )
  }, [caseId])
}
