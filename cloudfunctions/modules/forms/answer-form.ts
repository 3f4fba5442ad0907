import type { FiledAnswer, formActions } from '@shared/forms/actions'
import type { Answers, FormAnswer } from '@shared/forms/answers'
import { checkAnswers } from '@shared/forms/check-answers'
import type { FormVersion } from '@shared/forms/form'
import type { InputOf } from '@shared/kernel/contract'
import { DomainError } from '@shared/kernel/errors'
import { consentVersions } from '@shared/people/consent-text'
import type { ConsentPurpose, Person } from '@shared/people/person'
import { authorize, nothing } from '../../platform/authority'
import type { Context } from '../../platform/context'
import { DuplicateKey } from '../../platform/database-errors'
import { hasConsent, recordConsent } from '../people/known-resident'
import { fileAnswerCase } from './file-answer-case'
import { formPolicy } from './forms.policy'
import { openedForm, publishedVersion } from './open-form'
import { answeredBefore, answerOfRequest } from './own-answers'
import { photosOf, takenPhotos } from './taken-photos'
import { wordsVerdict } from './words-verdict'

type Input = InputOf<typeof formActions.answer>

/**
 * Takes an answer: consent → checked by the version that was filled in → photos taken over → stored → the case that it
 * makes. A retry finds what is stored, also after the form was closed, and files the case if that was not done yet.
 */
export async function answerForm(input: Input, ctx: Context): Promise<FiledAnswer> {
  const { formId, requestId } = input
  const actor = await ctx.actor()
  authorize(actor, 'answer', formPolicy, nothing)
  const earlier = await answerOfRequest(ctx, formId, requestId, actor.person)
  if (earlier) {
    const version = await publishedVersion(ctx, formId, earlier.version)
    return presentFiled(earlier, await fileAnswerCase(ctx, earlier, version, photosOf(input.answers), input.gridCode))
  }
  await openedForm(ctx, formId)
  const version = await publishedVersion(ctx, formId, input.version)
  const person = await agreed(ctx, version.content.purpose, input.consentVersion)
  if (version.content.oncePerPerson && (await answeredBefore(ctx, formId, person)))
    throw new DomainError('ANSWERED_BEFORE')
  const answers = soundAnswers(version, input.answers)
  const { stored, dropUploads } = await storeAnswer(ctx, input, version, person, answers)
  // As who they are now: the consent of this call is on their record already.
  const asked = { ...ctx, actor: async () => ({ ...actor, person }) }
  const outbox = await fileAnswerCase(asked, stored, version, photosOf(answers), input.gridCode)
  // A case that is still due needs them with the next try.
  if (outbox?.state !== 'due') await dropUploads()
  return presentFiled(stored, outbox)
}

/** The caller as a known person, or `CONSENT_REQUIRED` when neither this call nor an earlier one consented to the purpose. */
async function agreed(ctx: Context, purpose: ConsentPurpose, given: string): Promise<Person> {
  const consent = { purpose, version: consentVersions[purpose] }
  const { person } = await ctx.actor()
  if (person && hasConsent(person, consent)) return person
  if (given !== consent.version) throw new DomainError('CONSENT_REQUIRED')
  return recordConsent(ctx, consent)
}

function soundAnswers({ content }: FormVersion, given: Answers): Answers {
  const { answers, problems } = checkAnswers(content, given)
  const fields = problems.slice(0, 20).map(({ questionId, rule }) => ({ path: `answers.${questionId}`, rule }))
  if (fields.length) throw new DomainError('INPUT_INVALID', { fields })
  return answers
}

async function storeAnswer(
  ctx: Context,
  { formId, requestId }: Input,
  { version, content }: FormVersion,
  { _id: personId }: Person,
  given: Answers,
): Promise<{ stored: FormAnswer; dropUploads: () => Promise<void> }> {
  const key = content.oncePerPerson ? `once ${formId} ${personId}` : `request ${formId} ${requestId}`
  const _id = ctx.secrets.tag('formAnswer', key).slice(0, 32)
  const again = () => ctx.db.collection('formAnswers').get(_id)
  const [words, { answers, dropUploads }] = await Promise.all([
    wordsVerdict(ctx, content.questions, given),
    takenPhotos(ctx, _id, given, again),
  ])
  const makesCase = content.makesCase !== null
  const caseId = `form-${ctx.secrets.tag('formAnswer', `case ${_id}`).slice(0, 24)}`
  const stored: FormAnswer = {
    _id,
    requestId,
    formId,
    version,
    personId,
    at: ctx.clock.now(),
    answers,
    words,
    outbox: makesCase ? { kind: 'case', state: 'due', caseId, caseNo: null } : null,
    reveals: [],
  }
  try {
    await ctx.db.collection('formAnswers').insert(stored)
    return { stored, dropUploads }
  } catch (error) {
    const found = error instanceof DuplicateKey ? await again() : null
    if (!found) throw error
    if (found.requestId !== requestId) throw new DomainError('ANSWERED_BEFORE')
    return { stored: found, dropUploads }
  }
}

function presentFiled({ _id: answerId, at }: FormAnswer, outbox: FormAnswer['outbox']): FiledAnswer {
  if (outbox?.state !== 'filed' || outbox.caseNo === null) return { answerId, at, madeCase: null }
  return { answerId, at, madeCase: { caseId: outbox.caseId, caseNo: outbox.caseNo } }
}
