import type { caseActions } from '@shared/cases/actions'
import type { Case } from '@shared/cases/case'
import type { OutputOf } from '@shared/kernel/contract'
import { DomainError } from '@shared/kernel/errors'
import { ownIdsOf } from '@shared/people/bind-staff'
import type { Person } from '@shared/people/person'
import type { Context } from '../../platform/context'
import { presentDetail } from './case.presenter'
import { isReporter } from './case.relations'

/** The case that an earlier try stored under this submission id; somebody else's is refused. */
export async function filedBefore(ctx: Context, submissionId: string, person: Person): Promise<Case> {
  const current = await ctx.db.collection('cases').get(submissionId)
  const by = current?.events[0]?.actor
  const ownIds = ownIdsOf(person)
  const isOwn =
    by?.kind === 'staff' ? ownIds.includes(by.personId) : current && (await isReporter(ctx, ownIds, current))
  if (!current || !isOwn) throw new DomainError('NOT_ALLOWED')
  return current
}

/**
 * Does what needs the uploads of a submission; null when they are gone because an earlier try stored the case and dropped
 * them. Throws `PHOTO_UNUSABLE` otherwise.
 */
export async function unlessFiled<T>(ctx: Context, submissionId: string, work: Promise<T>): Promise<T | null> {
  try {
    return await work
  } catch (error) {
    const isGone = error instanceof DomainError && error.code === 'PHOTO_UNUSABLE'
    if (isGone && (await ctx.db.collection('cases').get(submissionId))) return null
    throw error
  }
}

/** The same promise again, for a report that was already taken. */
export async function promiseOf(ctx: Context, current: Case): Promise<OutputOf<typeof caseActions.submit>> {
  const { responsible, route, deadline, countedDays, grid } = await presentDetail(ctx, current)
  return {
    caseId: current._id,
    caseNo: current.caseNo,
    promise: { responsible, route, deadline, countedDays, grid },
  }
}
