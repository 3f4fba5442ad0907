import { photoWords } from '@shared/messages/common'
import { reportWords } from '@shared/messages/report'
import { Notice } from '@/components/notice/notice'
import { useOnline } from '@/platform/network'
import { draftHasRoom, lostPhotos } from './draft-session'
import type { Report } from './use-report'

/** Over the form: no network, no room on the device, or a draft from an earlier visit. */
export function DraftNotice({ report, onDiscard }: { readonly report: Report; readonly onDiscard: () => void }) {
  const online = useOnline()
  if (!online) return <Notice icon="wifi-off" title={reportWords.offline} text={reportWords.keptOffline} />
  if (!draftHasRoom())
    return <Notice icon="pencil" title={reportWords.draftNotKept} text={reportWords.draftNotKeptWhy} />
  if (!report.resumedDraft) return null
  return (
    <Notice
      icon="pencil"
      title={reportWords.draftRestored}
      text={lostPhotos() > 0 ? photoWords.lost(lostPhotos()) : undefined}
      action={{ id: 'draft-discard', label: reportWords.discardDraft, onTap: onDiscard }}
    />
  )
}
