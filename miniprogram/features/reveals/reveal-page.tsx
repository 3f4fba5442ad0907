import { revealWords as words } from '@shared/messages/reveal-words'
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Card } from '@/components/card/card'
import { Screen } from '@/components/screen/screen'
import { Skeleton } from '@/components/skeleton/skeleton'
import { StateView } from '@/components/state-view/state-view'
import type { Answered } from '@/platform/cloud/use-answer'
import type { Pages } from '@/platform/cloud/use-later-pages'

interface RevealPageProps<Row> {
  readonly says: Readonly<Record<'heading' | 'why' | 'none' | 'noneWhy', string>>
  readonly first: Pick<Answered<unknown>, 'value' | 'failure'>
  readonly pages: Pick<Pages<Row>, 'rows'>
  readonly notice: ReactNode
  /** In place of the list while it cannot be read. */
  readonly failed: ReactNode
  /** At its end. */
  readonly more: ReactNode
  readonly wide?: boolean
  /** Between the heading and the list: which place. */
  readonly choice?: ReactNode
  readonly rowOf: (row: Row) => ReactNode
}

/** A list of who looked at phones, with everything that may stand in its place. */
export function RevealPage<Row>({
  says,
  first: { value, failure },
  pages,
  notice,
  failed,
  more,
  wide = false,
  choice,
  rowOf,
}: RevealPageProps<Row>) {
  if (failure && !value) {
    return (
      <Screen fill>
        {failure.code === 'NOT_ALLOWED' ? <StateView kind="refused" title={words.notYours} /> : failed}
      </Screen>
    )
  }
  return (
    <Screen wide={wide} notice={notice}>
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
      {more}
    </Screen>
  )
}
