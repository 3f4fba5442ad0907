import type { Instant } from '@shared/kernel/local-date'
import { messageWords } from '@shared/messages/inbox'
import { pushWords } from '@shared/messages/push-words'
import { sayMoment } from '@shared/push/field-format'
import type { Push } from '@shared/push/push'
import { type PushPlan, pushPlanOf } from '@shared/push/push-plan'
import type { PushTemplate } from '@shared/push/push-template'
import type { PushContent } from '../../platform/push/push-channel'
import type { PushedCase } from './cases-of'

/** Where a tap leads; the pages of app.config.ts. */
const pages = {
  staffCase: 'packages/worker/pages/case/index',
  staffTasks: 'packages/worker/pages/tasks/index',
  reporterCase: 'pages/case/index',
  inbox: 'pages/inbox/index',
} as const

const forReporters: readonly PushTemplate[] = ['caseAccepted', 'caseAnswered', 'askReporter']

/**
 * What a push says: what kind of thing, where, by when, and its number; never what a person wrote, nor the name of who reported
 * (product.md B.12). Whoever wants to read it opens the app.
 */
export function pushContent(
  { kind, caseId }: Push,
  { template }: PushPlan,
  current: PushedCase | null,
  now: Instant,
  actorName = '',
): PushContent {
  const what = kind ? messageWords[kind](actorName) : ''
  const page = forReporters.includes(template) ? pages.reporterCase : pages.staffCase
  return {
    template,
    fields: {
      title: current ? current.categoryName : what,
      place: current?.route.gridName ?? pushWords.noPlace,
      due: sayMoment(current?.deadline.dueAt ?? now),
      caseNo: current?.caseNo ?? pushWords.noCase,
      state: what,
      note: pushWords.openApp,
    },
    page: caseId ? `${page}?id=${caseId}` : pages.inbox,
  }
}

/** Several that waited for one person, in one. */
export function summaryContent(pushes: readonly Push[]): PushContent {
  const plans = pushes.flatMap(({ kind }) => (kind ? (pushPlanOf(kind) ?? []) : []))
  const tasks = plans.filter(each => each.template === 'caseAssigned').length
  const late = plans.filter(each => each.template === 'caseOverdue').length
  return {
    template: 'summary',
    fields: { count: String(pushes.length), note: pushWords.summary(tasks, late, pushes.length - tasks - late) },
    page: pages.staffTasks,
  }
}

export const trialContent = (): PushContent => ({
  template: 'trial',
  fields: { note: pushWords.trial },
  page: pages.inbox,
})
