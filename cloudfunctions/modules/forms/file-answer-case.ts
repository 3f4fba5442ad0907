import type { AnswerPhoto, FormAnswer } from '@shared/forms/answers'
import type { FormVersion } from '@shared/forms/form'
import { sayAnswer } from '@shared/forms/say-answer'
import { DomainError } from '@shared/kernel/errors'
import { caseOfAnswerWords } from '@shared/messages/form-words'
import { codeAlphabet } from '@shared/people/access-codes'
import { consentVersions } from '@shared/people/consent-text'
import type { Context } from '../../platform/context'
import { submitReport } from '../cases/submit-report'

/** The longest text and the most photos of a report. */
const mostCharacters = 500
const mostPhotos = 9

/**
 * Files the case that an answer makes, reported by who answered; its id follows from the answer, so it is filed once
 * however often this runs. When cases refuses it (too many from one person, a place that is not there), the answer stays
 * and its case stays due; the next retry tries again.
 */
export async function fileAnswerCase(
  ctx: Context,
  { _id, outbox, answers }: FormAnswer,
  { content }: FormVersion,
  uploads: readonly AnswerPhoto[],
  gridCode: string | null,
): Promise<FormAnswer['outbox']> {
  if (outbox?.state !== 'due' || !content.makesCase) return outbox
  const lines = content.questions.flatMap(asked =>
    Object.hasOwn(answers, asked.id)
      ? [caseOfAnswerWords.line(asked.label, sayAnswer(asked, answers[asked.id], 'plain'))]
      : [],
  )
  const phone = content.questions.find(asked => asked.kind === 'phone' && Object.hasOwn(answers, asked.id))
  try {
    const { caseNo } = await submitReport(
      {
        submissionId: outbox.caseId,
        text: [caseOfAnswerWords.head(content.title), ...lines].join('\n').slice(0, mostCharacters),
        photos: uploads.slice(0, mostPhotos).map(photo => ({ ...photo, stage: 'report', shot: null })),
        place: { scannedGridCode: gridCode, pin: null, pickedGridCode: null, buildingId: null, label: null },
        categoryId: content.makesCase.categoryId,
        phone: phone ? String(answers[phone.id]) : null,
        name: null,
        anonymous: false,
        insists: true,
        consentVersion: consentVersions.report,
        queryCode: queryCodeOf(ctx, outbox.caseId),
      },
      ctx,
    )
    const filed = { ...outbox, state: 'filed' as const, caseNo }
    await ctx.db.collection('formAnswers').update({ _id }, { outbox: filed })
    return filed
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    ctx.log.error('the case of an answer is still due', { answerId: _id, code: error.code })
    return outbox
  }
}

/** The same with every try; who answered follows the case among their own. */
const queryCodeOf = ({ secrets }: Context, caseId: string): string =>
  [...Buffer.from(secrets.tag('formAnswer', `code ${caseId}`), 'base64url').subarray(0, 8)]
    .map(byte => codeAlphabet.charAt(byte % codeAlphabet.length))
    .join('')
