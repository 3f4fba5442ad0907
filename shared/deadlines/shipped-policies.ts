import { shippedDepartmentShares } from './department-share'
import type { DeadlineLimit, DeadlinePolicy, StopEvent } from './policy'

const yellow = { lastShare: 0.2, atLeastWorkdays: 1 }
const supervision = { afterWorkdays: 3, replyWorkdays: 2 }

const limit = (name: string, amount: number, stopsAt: StopEvent, extendable = false): DeadlineLimit => ({
  name,
  amount,
  stopsAt,
  extendable,
})

/** 2/5/10 working days to feedback: 咨询类 2, 一般 5, 情况复杂 10, 特别复杂 extendable (product.md C.1). */
export const feedback2510: DeadlinePolicy = {
  id: 'feedback-2-5-10',
  version: 1,
  name: '2/5/10 个工作日答复',
  unit: 'workdays',
  limits: {
    inquiry: limit('咨询类', 2, 'feedback'),
    normal: limit('一般', 5, 'feedback'),
    complex: limit('情况复杂', 10, 'feedback', true),
    hard: limit('特别复杂', 10, 'feedback', true),
  },
  yellow,
  afterHours: 'dayDoesNotCount',
  acceptWorkHours: 7,
  askWorkdays: 5,
  extensions: { most: 2, amount: 10 },
  supervision,
  departments: shippedDepartmentShares,
}

/** 7/15/30 days: 一般 7 and 较复杂 15 to close or answer, 重大疑难 30 to close or submit for decision. */
export const close71530: DeadlinePolicy = {
  id: 'close-7-15-30',
  version: 1,
  name: '7/15/30 天办结',
  unit: 'calendarDays',
  limits: {
    inquiry: limit('咨询', 7, 'closedOrAnswered'),
    normal: limit('一般', 7, 'closedOrAnswered'),
    complex: limit('较复杂', 15, 'closedOrAnswered', true),
    hard: limit('重大疑难', 30, 'closedOrSubmitted', true),
  },
  yellow,
  afterHours: 'dayDoesNotCount',
  acceptWorkHours: 7,
  askWorkdays: 5,
  extensions: { most: 1, amount: 15 },
  supervision,
  departments: shippedDepartmentShares,
}

/** A number of working hours to feedback, for deployments that answer within hours (product.md C.1). */
const hours4824: DeadlinePolicy = {
  id: 'hours-4-8-24',
  version: 1,
  name: '4/8/24 个工作小时答复',
  unit: 'workHours',
  limits: {
    inquiry: limit('咨询', 4, 'feedback'),
    normal: limit('一般', 8, 'feedback'),
    complex: limit('复杂', 24, 'feedback', true),
    hard: limit('疑难', 24, 'feedback', true),
  },
  yellow: { lastShare: 0.2, atLeastWorkdays: 0 },
  afterHours: 'dayDoesNotCount',
  acceptWorkHours: 1,
  askWorkdays: 5,
  extensions: { most: 1, amount: 16 },
  supervision,
  departments: shippedDepartmentShares,
}

export const shippedPolicies: readonly DeadlinePolicy[] = [feedback2510, close71530, hours4824]
