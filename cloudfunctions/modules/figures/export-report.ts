import type { figureActions } from '@shared/figures/actions'
import type { InputOf, OutputOf } from '@shared/kernel/contract'
import { monthlyReportWords } from '@shared/messages/report-sheet-words'
import type { Context } from '../../platform/context'
import { reportSheets } from './report.sheets'
import { reportOf } from './show-report'

/**
 * Writes the monthly report into the storage and answers a short-lived address. The file takes the place of the one
 * that the same person had written before, so that none is left lying about.
 */
export async function exportReport(
  { scope, month }: InputOf<typeof figureActions.exportReport>,
  ctx: Context,
): Promise<OutputOf<typeof figureActions.exportReport>> {
  const report = await reportOf(ctx, scope, month, 'exportReport')
  const policyName = (id: string) => ctx.deadlines.policies.find(policy => policy.id === id)?.name ?? id
  // Loaded when it is needed: a third of the function, which figures on a screen need not wait for.
  const { workbookOfSheets } = await import('../../platform/workbook')
  const file = await workbookOfSheets(reportSheets(report, policyName))
  const owner = ctx.secrets.tag('registerFile', ctx.caller).slice(0, 24)
  const fileId = await ctx.files.store(`registers/${owner}/monthly-report.xlsx`, file)
  const url = (await ctx.files.temporaryUrls([fileId])).get(fileId)
  if (!url) throw new Error('the report that was just stored has no address')
  ctx.log.info('monthly report exported', { scope, month })
  return { url, fileName: monthlyReportWords.fileName(report.place.name, month) }
}
