import { extensionListWords as words } from '@shared/messages/promised-date-words'
import { useDidShow } from '@tarojs/taro'
import { useRef } from 'react'
import { MorePart } from '@/components/more-part/more-part'
import { Screen } from '@/components/screen/screen'
import { Skeleton } from '@/components/skeleton/skeleton'
import { StateView } from '@/components/state-view/state-view'
import { OfflineNotice } from '@/features/offline-notice/offline-notice'
import { ExtensionList } from '@/features/station-extensions/extension-list'
import { useExtensions } from '@/features/station-extensions/use-extensions'
import { CaseFailed } from '@/features/worker-case/case-failed'
import { now } from '@/platform/clock'
import { openPage } from '@/platform/navigation'
import { useFrame } from '@/platform/use-frame'

export default function StationExtensionsPage() {
  useFrame()
  const { first, pages } = useExtensions()
  const shownBefore = useRef(false)
  useDidShow(() => {
    // One may have been decided on the page above.
    if (shownBefore.current) first.reload()
    shownBefore.current = true
  })
  const { failure } = first
  if (!first.value && failure) {
    return (
      <Screen fill>
        {failure.code === 'NOT_ALLOWED' ? (
          <StateView kind="refused" title={words.notYours} />
        ) : (
          <CaseFailed failure={failure} onRetry={first.reload} />
        )}
      </Screen>
    )
  }
  return (
    <Screen wide notice={<OfflineNotice answer={first} />}>
      {first.value ? (
        <ExtensionList cases={pages.rows} now={now()} onOpen={id => openPage('workerCase', { id })} />
      ) : (
        <Skeleton shape="cards" words={words.loading} />
      )}
      <MorePart id="extensions-more" pages={pages} label={words.more} />
    </Screen>
  )
}
