import { isOpen } from '@shared/cases/case-status'
import { defaultUrgentUnreadMinutes, type RulesInForce } from '@shared/deadlines/rules'
import type { InboxMessage } from '@shared/inbox/actions'
import { minuteMs } from '@shared/kernel/local-date'
import type { PushedCase } from './cases-of'

export const unreadMs = ({ deadlines }: Pick<RulesInForce, 'deadlines'>): number =>
  (deadlines.urgentUnreadMinutes ?? defaultUrgentUnreadMinutes) * minuteMs

/**
 * When to look whether an urgent task was noticed by who is responsible for it (the person, or somebody at the desk); null: this
 * message is none.
 */
export function watchFrom(
  rules: Pick<RulesInForce, 'deadlines'>,
  { kind, at, personId }: InboxMessage,
  current: Pick<PushedCase, 'urgent' | 'status' | 'assignee'> | null,
): number | null {
  if (!current?.urgent || !isOpen(current.status)) return null
  const { assignee } = current
  const isTask = kind === 'caseUrgent' || kind === 'caseAssigned' || kind === 'caseTransferred'
  const isTheirs = assignee.kind === 'desk' || assignee.id === personId
  return isTask && isTheirs ? at + unreadMs(rules) : null
}
