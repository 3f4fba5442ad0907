import { commonWords } from '@shared/messages/common'
import { deskWords } from '@shared/messages/desk-words'
import { sayError } from '@shared/messages/error-words'
import { Button } from '@/components/button/button'
import { Skeleton } from '@/components/skeleton/skeleton'
import { StateView } from '@/components/state-view/state-view'
import { now } from '@/platform/clock'
import { openPage } from '@/platform/navigation'
import { DeskTable } from './desk-table'
import { deskLine } from './desk-view'
import type { useDesk } from './use-desk'

/** The cases of the chosen list. */
export function DeskCases({ desk }: { readonly desk: ReturnType<typeof useDesk> }) {
  const { first, cases, more, loadingMore, showMore, reload } = desk
  if (!first.value && first.failure) {
    const { code, sentence } = sayError(first.failure)
    return (
      <StateView
        kind={code === 'NETWORK_UNREACHABLE' ? 'offline' : 'error'}
        title={sentence}
        code={commonWords.errorCode(code)}
      >
        <Button id="retry" kind="primary" icon="refresh" label={commonWords.retry} onTap={reload} />
      </StateView>
    )
  }
  if (!first.value) return <Skeleton shape="cards" words={deskWords.loading} />
  if (cases.length === 0) return <StateView kind="empty" title={deskWords.empty} text={deskWords.emptyWhy} />
  const at = now()
  return (
    <>
      <DeskTable lines={cases.map(card => deskLine(card, at))} onOpen={id => openPage('workerCase', { id })} />
      {more ? (
        <Button id="desk-more" label={deskWords.more} busy={loadingMore && deskWords.loadingMore} onTap={showMore} />
      ) : null}
    </>
  )
}
