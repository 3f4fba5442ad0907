import { commonWords } from '@shared/messages/common'
import { sayError } from '@shared/messages/error-words'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import type { Pages } from '@/platform/cloud/use-later-pages'

interface MorePartProps {
  readonly id: string
  readonly pages: Omit<Pages<unknown>, 'rows'>
  readonly label: string
}

/** The end of a list that goes on; a failure says why and offers another try. */
export function MorePart({ id, pages: { hasMore, loadingMore, moreFailure, showMore }, label }: MorePartProps) {
  if (!hasMore) return null
  return (
    <View className="stack">
      {moreFailure ? <View id={`${id}-failure`}>{sayError(moreFailure).sentence}</View> : null}
      <Button
        id={id}
        label={moreFailure ? commonWords.retry : label}
        busy={loadingMore && commonWords.loading}
        onTap={showMore}
      />
    </View>
  )
}
