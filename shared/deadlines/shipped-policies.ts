import type { DeadlinePolicy } from './policy'

const yellow = { lastShare: 0.2, atLeastWorkdays: 1 }

/** 2/5/10 working days to feedback: 咨询类 2, 一般 5, 情况复杂 10, 特别复杂 extendable (product.md C.1). */
export const feedback2510: DeadlinePolicy<'inquiry' | 'normal' | 'complex'> = {
  id: 'feedback-2-5-10',
  version: 1,
  name: '2/5/10 个工作日答复',
  unit: 'workdays',
  limits: {
    inquiry: { name: '咨询类', amount: 2, stopsAt: 'feedback', extendable: false },
    normal: { name: '一般', amount: 5, stopsAt: 'feedback', extendable: false },
    complex: { name: '情况复杂', amount: 10, stopsAt: 'feedback', extendable: true },
  },
  yellow,
  afterHours: 'dayDoesNotCount',
}

/** 7/15/30 days: 一般 7 and 较复杂 15 to close or answer, 重大疑难 30 to close or submit for decision. */
export const close71530: DeadlinePolicy<'normal' | 'complex' | 'hard'> = {
  id: 'close-7-15-30',
  version: 1,
  name: '7/15/30 天办结',
  unit: 'calendarDays',
  limits: {
    normal: { name: '一般', amount: 7, stopsAt: 'closedOrAnswered', extendable: false },
    complex: { name: '较复杂', amount: 15, stopsAt: 'closedOrAnswered', extendable: false },
    hard: { name: '重大疑难', amount: 30, stopsAt: 'closedOrSubmitted', extendable: false },
  },
  yellow,
  afterHours: 'dayDoesNotCount',
}
