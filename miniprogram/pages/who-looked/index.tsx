import { revealWords as words } from '@shared/messages/reveal-words'
import { revealActions } from '@shared/reveals/actions'
import { ListRow } from '@/components/list-row/list-row'
import { MorePart } from '@/components/more-part/more-part'
import { OfflineNotice } from '@/features/offline-notice/offline-notice'
import { RevealPage } from '@/features/reveals/reveal-page'
import { CaseFailed } from '@/features/worker-case/case-failed'
import { now } from '@/platform/clock'
import { call } from '@/platform/cloud/call'
import { useAnswer } from '@/platform/cloud/use-answer'
import { useLaterPages } from '@/platform/cloud/use-later-pages'
import { openPage } from '@/platform/navigation'
import { useFrame } from '@/platform/use-frame'

export default function WhoLookedPage() {
  useFrame()
  const first = useAnswer(revealActions.mine, {})
  const pages = useLaterPages(first.value, `${first.savedAt}`, after => call(revealActions.mine, { after }))
  const at = now()
  return (
    <RevealPage
      says={words.own}
      first={first}
      pages={pages}
      notice={<OfflineNotice answer={first} />}
      failed={first.failure ? <CaseFailed failure={first.failure} onRetry={first.reload} /> : null}
      more={<MorePart id="reveals-more" pages={pages} label={words.more} />}
      rowOf={row => (
        <ListRow
          key={row.id}
          id={`reveal-${row.id}`}
          title={words.who(row.byName, row.at, at)}
          detail={words.reason(row.reason, row.caseNo)}
          onTap={() => openPage('case', { id: row.caseId })}
        />
      )}
    />
  )
}
