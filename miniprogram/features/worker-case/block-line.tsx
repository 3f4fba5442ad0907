import type { CaseDetail } from '@shared/cases/case-views'
import { categoryOf } from '@shared/cases/categories'
import { blockWords as words } from '@shared/messages/limit-words'
import { peopleActions } from '@shared/people/actions'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { useAnswer } from '@/platform/cloud/use-answer'
import { openPage } from '@/platform/navigation'

/** For desks and administrators: shutting out who reported it by phone or browser; never over a case about staff. */
export function BlockLine({ detail }: { readonly detail: CaseDetail }) {
  const me = useAnswer(peopleActions.me, {}, 'me').value
  const mayBlock = me?.roles.some(({ role }) => role === 'station' || role === 'admin')
  const byThemselves = detail.channel === 'wechat' || detail.channel === 'h5'
  if (!mayBlock || !byThemselves || categoryOf(detail.category.id)?.aboutStaff) return null
  return (
    <View>
      <Button
        id="block-reporter"
        small
        kind="quiet"
        label={words.make}
        onTap={() => openPage('stationBlock', { id: detail.id })}
      />
    </View>
  )
}
