import type { CaseStatus } from '@shared/cases/case-status'
import { caseStatuses } from '@shared/cases/case-status'
import { messageKind } from '@shared/inbox/actions'
import { askMoments } from '@shared/push/ask-moments'
import { pushableAt } from '@shared/push/night-rest'
import { isStillWorth, type PushPlan, pushPlanOf, restingKinds } from '@shared/push/push-plan'
import { pushTemplates } from '@shared/push/push-template'
import { waitBeforeRetry } from '@shared/push/retry'
import { afterAnswer, afterRefusal, afterSending, mayAsk, noQuota } from '@shared/push/subscription'

const beijing = (iso: string) => Date.parse(`${iso}+08:00`)
const day = 86_400_000

describe('the night', () => {
  it.each([
    ['21:59 goes at once', '2026-11-23T21:59', false, '2026-11-23T21:59'],
    ['22:00 waits until seven', '2026-11-23T22:00', false, '2026-11-24T07:00'],
    ['23:59 waits until seven', '2026-11-23T23:59', false, '2026-11-24T07:00'],
    ['midnight waits until seven of the day that begins', '2026-11-24T00:00', false, '2026-11-24T07:00'],
    ['6:59 waits a minute', '2026-11-24T06:59', false, '2026-11-24T07:00'],
    ['seven goes at once', '2026-11-24T07:00', false, '2026-11-24T07:00'],
    ['the last night of a year', '2026-12-31T22:30', false, '2027-01-01T07:00'],
    ['urgent goes at once', '2026-11-23T23:59', true, '2026-11-23T23:59'],
  ] as const)('%s', (_rule, at, urgent, expected) => {
    expect(pushableAt(beijing(at), urgent)).toBe(beijing(expected))
  })
})

describe('the ledger of consents', () => {
  const at = beijing('2026-11-23T09:41')

  it.each([
    ['a consent is one message', afterAnswer(noQuota, 'accept', at), 1],
    ['two are two', afterAnswer(afterAnswer(noQuota, 'accept', at), 'accept', at), 2],
    ['a message uses one up', afterSending({ ...noQuota, left: 2 }), 1],
    ['there are never fewer than none', afterSending(noQuota), 0],
    ['43101: whatever was counted, none is left', afterRefusal({ ...noQuota, left: 3 }), 0],
    ['no leaves what was given before', afterAnswer({ ...noQuota, left: 1 }, 'reject', at), 1],
    ['switched off ends what was given', afterAnswer({ ...noQuota, left: 1 }, 'ban', at), 0],
  ] as const)('%s', (_rule, { left }, expected) => {
    expect(left).toBe(expected)
  })

  it.each([
    ['somebody new', noQuota, 0, true],
    ['with two consents', { ...noQuota, left: 2 }, 0, true],
    ['not with three: enough', { ...noQuota, left: 3 }, 0, false],
    ['not within 30 days of a no', afterAnswer(noQuota, 'reject', at), 30 * day - 1, false],
    ['30 days after a no', afterAnswer(noQuota, 'reject', at), 30 * day, true],
    ['not within 30 days when WeChat left it out', afterAnswer(noQuota, 'filter', at), day, false],
    ['never again once switched off', afterAnswer(noQuota, 'ban', at), 3650 * day, false],
    ['again at once after a yes', afterAnswer(afterAnswer(noQuota, 'reject', at), 'accept', at), 0, true],
  ] as const)('asks %s', (_who, quota, later, expected) => {
    expect(mayAsk(quota, at + later)).toBe(expected)
  })
})

describe('another attempt', () => {
  const minute = 60_000

  it.each([
    ['after about a minute', 1, 0.5, 0, minute],
    ['after half of it at the earliest', 1, 0, 0, minute / 2],
    ['after twice as long each time', 3, 0.5, 0, 4 * minute],
    ['after half an hour, give or take, at the longest', 6, 0.5, 0, 30 * minute],
    ['not before the other side wants it', 1, 0.5, 3 * minute, 3 * minute],
    ['not after the seventh', 7, 0.5, 0, null],
  ] as const)('comes %s', (_rule, attempts, luck, asked, expected) => {
    expect(waitBeforeRetry(attempts, luck, asked)).toBe(expected)
  })
})

describe('what is worth a push', () => {
  const to = (personId: string) => ({ kind: 'person' as const, id: personId, name: '' })
  const statusesFor = (plan: PushPlan, assigneeId = 'me') =>
    caseStatuses.filter((status: CaseStatus) => isStillWorth(plan, { status, assignee: to(assigneeId) }, 'me'))
  const plan = (until?: PushPlan['while']): PushPlan => ({
    template: 'caseAssigned',
    ...(until ? { while: until } : {}),
  })

  it.each([
    ['a task of mine until it is taken on', plan('mine'), 'me', ['dispatched', 'sentBack']],
    ['a task that was given to somebody else never', plan('mine'), 'other', []],
    ['a task of others until it is taken on', plan('untaken'), 'other', ['dispatched', 'sentBack']],
    ['a question while it waits for the answer', plan('asked'), 'other', ['waiting']],
  ] as const)('%s', (_rule, rule, assignee, expected) => {
    expect(statusesFor(rule, assignee)).toEqual(expected)
  })

  it('an answer whatever became of the case, and a message about no case always', () => {
    expect(statusesFor(plan())).toEqual(caseStatuses)
    expect(isStillWorth(plan('mine'), null, 'me')).toBe(true)
  })

  it('only what is urgent goes at night', () => {
    const pushed = messageKind.options.filter(kind => pushPlanOf(kind))
    const atNight = pushed.filter(kind => !restingKinds.includes(kind))
    expect(atNight.sort()).toEqual(['caseUrgent', 'urgentUnread', 'urgentUnreadBelow'])
  })

  it('WeChat asks about three templates at most, each of them ours', () => {
    for (const templates of Object.values(askMoments)) {
      expect(templates.length).toBeLessThanOrEqual(3)
      expect(templates.filter(each => !Object.hasOwn(pushTemplates, each))).toEqual([])
    }
  })
})
