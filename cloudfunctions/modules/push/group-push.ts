import { createHash } from 'node:crypto'
import type { InboxMessage } from '@shared/inbox/actions'
import { newPush, type Push } from '@shared/push/push'
import type { PushedCase } from './cases-of'

/**
 * The lowest node above the grid that has a group for its staff; null for none. What is about the people who work there is not
 * for their group (product.md B.12).
 */
export function groupOf(
  { orgPath, gridCode, aboutStaff }: Pick<PushedCase, 'orgPath' | 'gridCode' | 'aboutStaff'>,
  groups: ReadonlySet<string>,
): string | null {
  if (aboutStaff) return null
  return orgPath.findLast(code => code !== gridCode && groups.has(code)) ?? null
}

/** The same happening as several people are told of is one push to their group. */
export function pushToGroup(message: InboxMessage, { _id, orgPath }: PushedCase, group: string, dueAt: number): Push {
  const content = `${_id} ${message.kind} ${message.at} ${group}`
  const id = createHash('sha256').update(content).digest('base64url').slice(0, 22)
  return { ...newPush({ ...message, _id: id }, orgPath, dueAt, null), personId: null, groupOf: group }
}
