import { type InboxItem, inboxActions } from '@shared/inbox/actions'
import type { OutputOf } from '@shared/kernel/contract'
import type { DomainError } from '@shared/kernel/errors'
import { useState } from 'react'
import { asDomainError, call } from '@/platform/cloud/call'
import { useAnswer } from '@/platform/cloud/use-answer'
import { newRequestId } from '@/platform/new-ids'
import { inboxWatch } from './use-inbox-watch'

type Older = { readonly items: readonly InboxItem[]; readonly next: OutputOf<typeof inboxActions.list>['next'] }

/** The caller's messages with paging and marking; the newest page is kept on the device. */
export function useInbox() {
  const first = useAnswer(inboxActions.list, {}, 'inbox')
  const [older, setOlder] = useState<Older | null>(null)
  const [busy, setBusy] = useState<'more' | 'mark' | null>(null)
  const [failure, setFailure] = useState<DomainError | null>(null)
  const items = [...(first.value?.items ?? []), ...(older?.items ?? [])]
  const next = (older ?? first.value)?.next ?? null

  const during = async (kind: 'more' | 'mark', work: () => Promise<void>) => {
    setBusy(kind)
    setFailure(null)
    try {
      await work()
    } catch (error) {
      setFailure(asDomainError(error))
    } finally {
      setBusy(null)
    }
  }

  /** A newer first page moves the seams between pages, so the older ones are asked for again when wanted. */
  const reload = () => {
    setOlder(null)
    first.reload()
  }

  const loadMore = () =>
    during('more', async () => {
      if (!next) return
      const page = await call(inboxActions.list, { after: next })
      setOlder({ items: [...(older?.items ?? []), ...page.items], next: page.next })
    })

  /** Read on the screen at once; the cloud is told beside it, and a failure only means that it stays unread there. */
  const markRead = (which: { readonly ids?: string[]; readonly upTo?: number }) => {
    const matches = (item: InboxItem) => which.ids?.includes(item.id) || (which.upTo ?? -1) >= item.at
    const read = (each: InboxItem) => (matches(each) ? { ...each, read: true } : each)
    if (first.value) first.replace({ ...first.value, items: first.value.items.map(read) })
    if (older) setOlder({ ...older, items: older.items.map(read) })
    return during('mark', async () => {
      const { unread } = await call(inboxActions.markRead, { requestId: newRequestId(), ...which })
      inboxWatch.tell(unread)
    })
  }

  return { first, reload, items, more: next !== null, busy, failure, loadMore, markRead }
}
