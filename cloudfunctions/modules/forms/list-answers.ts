import { allQuestions } from '@shared/forms/all-questions'
import type { FormAnswer } from '@shared/forms/answers'
import type { AnswerRow, formDeskActions } from '@shared/forms/desk-actions'
import type { Question } from '@shared/forms/question'
import { sayStored } from '@shared/forms/say-answer'
import type { InputOf, OutputOf } from '@shared/kernel/contract'
import type { Context } from '../../platform/context'
import { pageAfter } from '../../platform/page-after'
import { seenForm, versionsOf } from './seen-form'

const pageSize = 50

export async function listAnswers(
  { formId, after }: InputOf<typeof formDeskActions.answers>,
  ctx: Context,
): Promise<OutputOf<typeof formDeskActions.answers>> {
  await seenForm(ctx, formId, 'answers')
  const { db } = ctx
  const [versions, found] = await Promise.all([
    versionsOf(ctx, formId),
    pageAfter(db, db.collection('formAnswers'), { where: { formId }, by: 'at', after, limit: pageSize + 1 }),
  ])
  const questions = allQuestions(versions)
  const page = found.slice(0, pageSize)
  const last = page.at(-1)
  return {
    questions: [...questions],
    answers: page.map(each => presentAnswer(each, questions)),
    next: last && found.length > pageSize ? { at: last.at, id: last._id } : null,
  }
}

const presentAnswer = (stored: FormAnswer, questions: readonly Question[]): AnswerRow => ({
  answerId: stored._id,
  version: stored.version,
  at: stored.at,
  said: questions.flatMap(asked => {
    const text = sayStored(stored, asked)
    return text ? [{ questionId: asked.id, text }] : []
  }),
  caseId: stored.outbox?.state === 'filed' ? stored.outbox.caseId : null,
})
