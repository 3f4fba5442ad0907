import { allQuestions } from '@shared/forms/all-questions'
import type { formDeskActions } from '@shared/forms/desk-actions'
import { sayStored } from '@shared/forms/say-answer'
import type { InputOf, OutputOf } from '@shared/kernel/contract'
import { hourOf, type Instant, localDateOf } from '@shared/kernel/local-date'
import { formSheetWords } from '@shared/messages/form-words'
import type { Context } from '../../platform/context'
import { workbookOf } from '../../platform/workbook'
import { eachAnswer } from './each-answer'
import { seenForm, versionsOf } from './seen-form'

/**
 * Writes the answers into the storage and answers a short-lived address. The file takes the place of the one that the
 * same person had written of this form before, so that none is left lying about.
 */
export async function exportAnswers(
  { formId }: InputOf<typeof formDeskActions.export>,
  ctx: Context,
): Promise<OutputOf<typeof formDeskActions.export>> {
  const { form } = await seenForm(ctx, formId, 'export')
  const questions = allQuestions(await versionsOf(ctx, formId))
  const rows: string[][] = []
  await eachAnswer(ctx, formId, stored => {
    rows.push([sayMoment(stored.at), String(stored.version), ...questions.map(asked => sayStored(stored, asked))])
  })
  const heads = [formSheetWords.at, formSheetWords.version, ...questions.map(({ label }) => label)]
  const columns = heads.map(head => ({ head, width: 18 }))
  const file = await workbookOf({ name: formSheetWords.sheet, columns, rows })
  const owner = ctx.secrets.tag('registerFile', ctx.caller).slice(0, 24)
  const fileId = await ctx.files.store(`registers/${owner}/form-${formId}.xlsx`, file)
  const url = (await ctx.files.temporaryUrls([fileId])).get(fileId)
  if (!url) throw new Error('the file that was just stored has no address')
  ctx.log.info('answers exported', { formId, rows: rows.length })
  return { url, fileName: `${form.draft.title}-${formSheetWords.sheet}.xlsx`, rows: rows.length }
}

/** `2026-11-23 09:41` in Beijing. */
const sayMoment = (at: Instant): string => `${localDateOf(at)} ${hourOf(at).padStart(5, '0')}`
