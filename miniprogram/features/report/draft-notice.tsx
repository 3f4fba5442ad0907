import { reportWords } from '@shared/messages/report'
import { Notice } from '@/components/notice/notice'
import { useOnline } from '@/platform/network'
import type { Report } from './use-report'

/** Over the form: no network, or a draft from an earlier visit. */
export function DraftNotice({ report, onDiscard }: { readonly report: Report; readonly onDiscard: () => void }) {
  const online = useOnline()
  if (!online) return <Notice icon="wifi-off" title={reportWords.offline} text={reportWords.keptOffline} />
  if (!report.resumedDraft) return null
  return (
    <Notice
      icon="pencil"
      title={reportWords.draftRestored}
      action={{ id: 'draft-discard', label: reportWords.discardDraft, onTap: onDiscard }}
    />
  )
}
