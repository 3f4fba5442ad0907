import { localDateOf } from '@shared/kernel/local-date'
import { sayDay } from '@shared/kernel/say-time'
import { commonWords } from '@shared/messages/common'
import { deskWords, registerPageWords as words } from '@shared/messages/desk-words'
import { sayError } from '@shared/messages/error-words'
import { ratingWords } from '@shared/messages/event-words'
import { statusWords } from '@shared/messages/register-words'
import type { ArchivedCase } from '@shared/registers/actions'
import { Card } from '@/components/card/card'
import { ListRow } from '@/components/list-row/list-row'
import { MorePart } from '@/components/more-part/more-part'
import { Notice } from '@/components/notice/notice'
import { Skeleton } from '@/components/skeleton/skeleton'
import { StateView } from '@/components/state-view/state-view'
import { now } from '@/platform/clock'
import { openPage } from '@/platform/navigation'
import { useArchive } from './use-archive'
import type { Chosen } from './use-chosen'

/** Everything that ended, each leading to its file. */
export function ArchiveList({ chosen }: { readonly chosen: Chosen }) {
  const { scope, period, workerId } = chosen
  const archive = useArchive(scope === null ? null : { scope, period, channel: null, workerId })
  const { first, pages } = archive
  const cases = pages.rows
  if (!first.value && first.failure) {
    const action = { id: 'retry', label: commonWords.retry, onTap: first.reload }
    return <Notice icon="wifi-off" title={sayError(first.failure).sentence} action={action} />
  }
  if (!first.value) return <Skeleton shape="cards" words={words.loadingCases} />
  if (cases.length === 0) return <StateView kind="empty" title={words.archiveEmpty} text={words.archiveEmptyWhy} />
  return (
    <>
      <Card list>
        {cases.map(each => (
          <ListRow
            key={each.id}
            id={`archived-${each.id}`}
            title={each.title}
            detail={detailOf(each)}
            aside={each.view ? ratingWords[each.view] : undefined}
            onTap={() => openPage('stationFile', { id: each.id })}
          />
        ))}
      </Card>
      <MorePart id="archive-more" pages={pages} label={deskWords.more} />
    </>
  )
}

function detailOf({ caseNo, unitName, doneBy, status, endedAt }: ArchivedCase): string {
  const when = endedAt === null ? '' : sayDay(localDateOf(endedAt), localDateOf(now()))
  return [caseNo, unitName, doneBy, `${when}${statusWords[status]}`].filter(Boolean).join(' · ')
}
