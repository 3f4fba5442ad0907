import type { Case } from '@shared/cases/case'
import { boundsOf } from '@shared/kernel/period'
import type { Context } from '../../platform/context'
import type { Where } from '../../platform/database'

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

const inOrder = [
  ['createdAt', 'asc'],
  ['_id', 'asc'],
] as const

/** One page in the order of registration; none is left out or read twice, however many came at one instant. */
export async function registerPage(
  ctx: Context,
  chosen: Chosen,
  more: Where,
  after: RegisterPlace | undefined,
  limit: number,
): Promise<readonly RegisteredCase[]> {
  const { scope, period, channel, workerId } = chosen
  const { command } = ctx.db
  const { from, to } = boundsOf(period)
  const where: Where = {
    orgPath: scope,
    ...(channel ? { channel } : {}),
    ...(workerId ? { 'reply.personId': workerId } : {}),
    ...more,
  }
  const find = (range: Where) =>
    ctx.db.collection('cases').find({ where: { ...where, ...range }, orderBy: inOrder, limit, fields })
  if (!after) return find({ createdAt: command.gte(from).and(command.lt(to)) })
  const same = await find({ createdAt: after.createdAt, _id: command.gt(after.id) })
  if (same.length === limit) return same
  const later = await find({ createdAt: command.gt(after.createdAt).and(command.lt(to)) })
  return [...same, ...later].slice(0, limit)
}

export const placeOf = ({ createdAt, _id }: RegisteredCase): RegisterPlace => ({ createdAt, id: _id })
