import { galleryWords as words } from '@shared/messages/gallery'
import { Button } from '@/components/button/button'
import { Skeleton } from '@/components/skeleton/skeleton'
import { StateView } from '@/components/state-view/state-view'
import { Section } from './section'

const nothing = () => undefined

export function StatesSection() {
  return (
    <Section title={words.states}>
      <StateView kind="empty" title={words.empty} text={words.emptyText}>
        <Button kind="primary" label={words.emptyStep} onTap={nothing} />
      </StateView>
      <StateView kind="error" title={words.error} text={words.errorText} code="BUSY_TRY_AGAIN">
        <Button kind="primary" icon="refresh" label={words.errorStep} onTap={nothing} />
        <Button kind="quiet" label={words.secondary} onTap={nothing} />
      </StateView>
      <StateView kind="offline" title={words.offline} text={words.offlineText}>
        <Button label={words.noticeAction} onTap={nothing} />
      </StateView>
      <StateView kind="refused" title={words.refused} text={words.refusedText}>
        <Button kind="primary" label={words.refusedStep} onTap={nothing} />
        <Button kind="quiet" label={words.quiet} onTap={nothing} />
      </StateView>
      <Skeleton shape="cards" words={words.loadingShapes} />
      <Skeleton shape="landing" words={words.loadingShapes} />
      <Skeleton shape="case" words={words.loadingShapes} />
      <Skeleton shape="form" words={words.loadingShapes} />
    </Section>
  )
}
