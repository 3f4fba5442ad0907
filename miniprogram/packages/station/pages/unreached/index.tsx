import { sayInstant } from '@shared/kernel/say-time'
import { sayPush, sayUnreachedRow, unreachedWords as words } from '@shared/messages/reminder-words'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { ChoiceChips } from '@/components/choice-chips/choice-chips'
import { ListRow } from '@/components/list-row/list-row'
import { Screen } from '@/components/screen/screen'
import { Skeleton } from '@/components/skeleton/skeleton'
import { StateView } from '@/components/state-view/state-view'
import { OfflineNotice } from '@/features/offline-notice/offline-notice'
import { useUnreached } from '@/features/station-unreached/use-unreached'
import { CaseFailed } from '@/features/worker-case/case-failed'
import { now } from '@/platform/clock'
import { useFrame } from '@/platform/use-frame'

export default function UnreachedPage() {
  useFrame()
  const { me, scopes, scope, choose, first, rows, more, showMore } = useUnreached()
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
  const at = now()
  return (
    <Screen wide notice={<OfflineNotice answer={first} />}>
      <View>
        <View className="title">{words.heading}</View>
        <View className="muted">{words.why}</View>
      </View>
      {scopes.length > 1 ? (
        <ChoiceChips id="scope" label={words.heading} choices={scopes} value={scope ?? ''} onChange={choose} />
      ) : null}
      {!first.value ? (
        <Skeleton shape="cards" words={words.loading} />
      ) : rows.length === 0 ? (
        <StateView kind="empty" title={words.none} text={words.noneText} />
      ) : (
        <Card list>
          {rows.map(row => (
            <ListRow key={row.id} title={sayUnreachedRow(row)} detail={`${sayInstant(row.at, at)} · ${sayPush(row)}`} />
          ))}
        </Card>
      )}
      {more ? <Button id="unreached-more" label={words.more} onTap={showMore} /> : null}
    </Screen>
  )
}
