import { localDateOf } from '@shared/kernel/local-date'
import { sayDay } from '@shared/kernel/say-time'
import { problemWords as words } from '@shared/messages/problem-words'
import { problemActions } from '@shared/problems/actions'
import { Card } from '@/components/card/card'
import { ListRow } from '@/components/list-row/list-row'
import { MorePart } from '@/components/more-part/more-part'
import { Screen } from '@/components/screen/screen'
import { Skeleton } from '@/components/skeleton/skeleton'
import { StateView } from '@/components/state-view/state-view'
import { OfflineNotice } from '@/features/offline-notice/offline-notice'
import { CaseFailed } from '@/features/worker-case/case-failed'
import { now } from '@/platform/clock'
import { call } from '@/platform/cloud/call'
import { useAnswer } from '@/platform/cloud/use-answer'
import { useLaterPages } from '@/platform/cloud/use-later-pages'
import { openPage } from '@/platform/navigation'
import { useFrame } from '@/platform/use-frame'
import { useReturn } from '@/platform/use-return'

export default function ProblemsPage() {
  useFrame()
  const found = useAnswer(problemActions.list, {}, 'problems')
  const pages = useLaterPages(found.value, String(found.savedAt), after => call(problemActions.list, { after }))
  useReturn(found.reload)
  if (!found.value) {
    return (
      <Screen fill={found.failure !== null}>
        {found.failure ? (
          <CaseFailed failure={found.failure} onRetry={found.reload} />
        ) : (
          <Skeleton shape="cards" words={words.loading} />
        )}
      </Screen>
    )
  }
  if (pages.rows.length === 0) {
    return (
      <Screen fill>
        <StateView kind="empty" title={words.empty} text={words.emptyWhy} />
      </Screen>
    )
  }
  const today = localDateOf(now())
  return (
    <Screen notice={<OfflineNotice answer={found} />}>
      <Card list>
        {pages.rows.map(({ id, title, status, deskName, caseCount, changedAt }) => (
          <ListRow
            key={id}
            id={`problem-${id}`}
            title={title}
            detail={`${words.count(caseCount, deskName)} · ${sayDay(localDateOf(changedAt), today)}`}
            aside={words.status[status]}
            onTap={() => openPage('stationProblem', { id })}
          />
        ))}
      </Card>
      <MorePart id="problems-more" pages={pages} label={words.more} />
    </Screen>
  )
}
