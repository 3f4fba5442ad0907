import { neighbourWords as words } from '@shared/messages/neighbour-words'
import { sayDueShort } from '@shared/messages/promise-words'
import { statusWords } from '@shared/messages/register-words'
import type { FollowedCard } from '@shared/neighbours/actions'
import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { ListRow } from '@/components/list-row/list-row'
import { now } from '@/platform/clock'
import { openPage } from '@/platform/navigation'

/** What the resident joined with 我也遇到, under the own reports; nothing when there is none. */
export function FollowingRows({ cases }: { readonly cases: readonly FollowedCard[] }) {
  if (cases.length === 0) return null
  const at = now()
  return (
    <>
      <View className="section">
        <View>{words.section}</View>
        <View className="section__note">{cases.length}</View>
      </View>
      <Card list>
        {cases.map(({ caseId, categoryName, placeName, status, deadline }) => (
          <ListRow
            key={caseId}
            id={`followed-${caseId}`}
            icon="people"
            title={words.title(categoryName, placeName)}
            detail={deadline.answeredAt === null ? sayDueShort(deadline, at) : statusWords[status]}
            onTap={() => openPage('followed', { id: caseId })}
          />
        ))}
      </Card>
    </>
  )
}
