import { unreachedWords as words } from '@shared/messages/reminder-words'
import { ChoiceChips } from '@/components/choice-chips/choice-chips'
import { Heading } from '@/components/heading/heading'
import { MorePart } from '@/components/more-part/more-part'
import { Screen } from '@/components/screen/screen'
import { Skeleton } from '@/components/skeleton/skeleton'
import { StateView } from '@/components/state-view/state-view'
import { OfflineNotice } from '@/features/offline-notice/offline-notice'
import { byPerson } from '@/features/station-unreached/by-person'
import { UnreachedCard } from '@/features/station-unreached/unreached-card'
import { useUnreached } from '@/features/station-unreached/use-unreached'
import { CaseFailed } from '@/features/worker-case/case-failed'
import { useFrame } from '@/platform/use-frame'

export default function UnreachedPage() {
  useFrame()
  const { me, scopes, scope, choose, first, pages } = useUnreached()
  const failure = me.failure ?? first.failure
  const isRefused = failure?.code === 'NOT_ALLOWED' || (me.value !== null && scope === null)
  if (isRefused || (failure && !first.value)) {
    return (
      <Screen fill>
        {isRefused || !failure ? (
          <StateView kind="refused" title={words.notYours} />
        ) : (
          <CaseFailed failure={failure} onRetry={me.value ? first.reload : me.reload} />
        )}
      </Screen>
    )
  }
  return (
    <Screen wide notice={<OfflineNotice answer={first} />}>
      <Heading title={words.heading} text={words.why} />
      {scopes.length > 1 ? (
        <ChoiceChips id="scope" label={words.heading} choices={scopes} value={scope ?? ''} onChange={choose} />
      ) : null}
      {!first.value ? (
        <Skeleton shape="cards" words={words.loading} />
      ) : pages.rows.length === 0 ? (
        <StateView kind="empty" title={words.none} text={words.noneText} />
      ) : (
        byPerson(pages.rows).map(group => <UnreachedCard key={group.key} group={group} />)
      )}
      <MorePart id="unreached-more" pages={pages} label={words.more} />
    </Screen>
  )
}
