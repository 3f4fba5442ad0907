import type { FormAnswer } from '@shared/forms/answers'
import { DomainError } from '@shared/kernel/errors'
import { ownIdsOf } from '@shared/people/bind-staff'
import type { Person } from '@shared/people/person'
import type { Context } from '../../platform/context'

type Reads = Pick<Context, 'db'>

/** An answer of this person's, as whoever they were known too; null when there is none. */
export async function answeredBefore({ db }: Reads, formId: string, person: Person): Promise<FormAnswer | null> {
  const personId = db.command.in([...ownIdsOf(person)])
  const [found = null] = await db.collection('formAnswers').find({ where: { formId, personId }, limit: 1 })
  return found
}

/** What an earlier try of the same request stored. Throws `NOT_ALLOWED` when it was somebody else's. */
export async function answerOfRequest(
  { db }: Reads,
  formId: string,
  requestId: string,
  person: Person | null,
): Promise<FormAnswer | null> {
  const [found = null] = await db.collection('formAnswers').find({ where: { formId, requestId }, limit: 1 })
  if (found && !(person && ownIdsOf(person).includes(found.personId))) throw new DomainError('NOT_ALLOWED')
  return found
}
