import { reportWords } from '@shared/messages/report'
import { ConfirmSheet } from '@/components/sheet/confirm-sheet'
import { CategorySheet } from './category-part'
import { nowhere } from './draft'
import { startOver } from './draft-session'
import type { Report } from './use-report'

export type OpenSheet = 'category' | 'discard' | null

interface ReportSheetsProps {
  readonly report: Report
  readonly open: OpenSheet
  readonly onClose: () => void
}

/** Layers over the form, one at a time. */
export function ReportSheets({ report, open, onClose }: ReportSheetsProps) {
  const { draft, categories, submission } = report
  if (submission.state.at === 'photosFailed') {
    const failed = draft.photos.filter(photo => photo.state === 'failed').length
    return (
      <ConfirmSheet
        title={reportWords.photosFailed(failed)}
        text={reportWords.photosFailedWhy}
        confirmLabel={reportWords.photosWithout}
        onConfirm={submission.submitWithoutThem}
        onClose={submission.write}
      />
    )
  }
  if (open === 'category' && categories) {
    return <CategorySheet categories={categories} chosen={report.categoryId} onClose={onClose} />
  }
  if (open === 'discard') {
    return (
      <ConfirmSheet
        destroys
        title={reportWords.discardDraft}
        text={reportWords.discardDraftAsk}
        confirmLabel={reportWords.discardYes}
        onConfirm={() => {
          startOver(nowhere)
          report.forgetResumed()
          onClose()
        }}
        onClose={onClose}
      />
    )
  }
  return null
}
