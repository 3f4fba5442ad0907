import { revealWords as words } from '@shared/messages/reveal-words'
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Card } from '@/components/card/card'
import { Screen } from '@/components/screen/screen'
import { Skeleton } from '@/components/skeleton/skeleton'
import { StateView } from '@/components/state-view/state-view'
import { MorePart } from '@/features/more-part/more-part'
import { OfflineNotice } from '@/features/offline-notice/offline-notice'
import { CaseFailed } from '@/features/worker-case/case-failed'
import type { Answered } from '@/platform/cloud/use-answer'
import type { Pages } from '@/platform/cloud/use-later-pages'

interface RevealPageProps<Row> {
  readonly says: Readonly<Record<'heading' | 'why' | 'none' | 'noneWhy', string>>
  readonly first: Answered<unknown>
  readonly pages: Pages<Row>
  readonly wide?: boolean
  /** Between the heading and the list: which place. */
  readonly choice?: ReactNode
  readonly rowOf: (row: Row) => ReactNode
}

/** A list of who looked at phones, with everything that may stand in its place. */
export function RevealPage<Row>({ says, first, pages, wide = false, choice, rowOf }: RevealPageProps<Row>) {
  const { value, failure, reload } = first
  if (failure && !value) {
    return (
      <Screen fill>
        {failure.code === 'NOT_ALLOWED' ? (
          <StateView kind="refused" title={words.notYours} />
        ) : (
          <CaseFailed failure={failure} onRetry={reload} />
        )}
      </Screen>
    )
  }
  return (
    <Screen wide={wide} notice={<OfflineNotice answer={first} />}>
      <View>
        <View className="title">{says.heading}</View>
        <View className="muted">{says.why}</View>
      </View>
      {choice}
      {!value ? (
        <Skeleton shape="cards" words={words.loading} />
      ) : pages.rows.length === 0 ? (
        <StateView kind="empty" title={says.none} text={says.noneWhy} />
      ) : (
        <Card list>{pages.rows.map(rowOf)}</Card>
      )}
      <MorePart id="reveals-more" pages={pages} label={words.more} />
    </Screen>
  )
}
