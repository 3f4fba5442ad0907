import type { CaseDetail } from '@shared/cases/case-views'
import { neighbourWords as words } from '@shared/messages/neighbour-words'
import { View } from '@tarojs/components'
import { Notice } from '@/components/notice/notice'
import { openPage } from '@/platform/navigation'

/** How many neighbours wait for the same answer; and where it went on, when it was a duplicate. */
export function NeighboursLine({ detail }: { readonly detail: CaseDetail }) {
  const { followerCount, mergedInto } = detail
  if (mergedInto) {
    const follow = { id: 'follow-merged', label: words.follow, onTap: () => openPage('followed', { id: detail.id }) }
    return <Notice icon="people" title={words.mergedInto(mergedInto.caseNo)} text={words.mergedWhy} action={follow} />
  }
  return followerCount > 0 ? <View className="small">{words.joinedBy(followerCount)}</View> : null
}
