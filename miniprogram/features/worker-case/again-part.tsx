import type { CaseDetail } from '@shared/cases/case-views'
import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { againOf } from './again-view'

/** What was not done well the last time: the first thing to read of a case that came back. */
export function AgainPart({ detail, now }: { readonly detail: CaseDetail; readonly now: number }) {
  const again = againOf(detail, now)
  if (!again) return null
  return (
    <Card id="case-again" title={again.title} aside={again.when}>
      {again.why ? <View className="prose">{again.why}</View> : null}
    </Card>
  )
}
