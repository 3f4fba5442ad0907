import type { Case } from '@shared/cases/case'
import { boundsOf } from '@shared/kernel/period'
import type { Context } from '../../platform/context'
import type { Where } from '../../platform/database'
import { pageAfter } from '../../platform/page-after'

/** Which cases a register is about. */
export interface Chosen {
  readonly scope: string
  readonly period: string
  readonly channel: Case['channel'] | null
  readonly workerId: string | null
}

/** Where a page ended: by registration, and by id where that is the same. */
export interface RegisterPlace {
  readonly createdAt: number
  readonly id: string
}

/** What the registers say of a case; the reporter and the words of the report are never read. */
const fields = [
  '_id',
  'caseNo',
  'title',
  'channel',
  'createdAt',
  'categoryId',
  'orgPath',
  'gridCode',
  'assignee',
  'firstResponder',
  'status',
  'deadline',
  'reply',
  'rating',
  'feedback',
  'verification',
  'events',
] as const satisfies readonly (keyof Case)[]
export type RegisteredCase = Pick<Case, (typeof fields)[number]>

/** One page in the order of registration; none is left out or read twice, however many came at one instant. */
export async function registerPage(
  { db }: Pick<Context, 'db'>,
  chosen: Chosen,
  more: Where,
  after: RegisterPlace | undefined,
  limit: number,
): Promise<readonly RegisteredCase[]> {
  const { scope, period, channel, workerId } = chosen
  const { from, to: until } = boundsOf(period)
  const where: Where = {
    orgPath: scope,
    ...(channel ? { channel } : {}),
    ...(workerId ? { 'reply.personId': workerId } : {}),
    ...more,
  }
  return pageAfter(db, db.collection('cases'), {
    where,
    by: 'createdAt',
    from,
    until,
    after: after && { at: after.createdAt, id: after.id },
    limit,
    fields,
  })
}

export const placeOf = ({ createdAt, _id }: RegisteredCase): RegisterPlace => ({ createdAt, id: _id })
