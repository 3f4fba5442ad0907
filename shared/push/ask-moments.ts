import type { PushTemplate } from './push-template'

/** Taps that may bring up WeChat's question, and what it is about then; WeChat takes three at most. */
export const askMoments = {
  submit: ['caseAnswered', 'askReporter'],
  accept: ['caseAssigned', 'caseUrgent', 'caseOverdue'],
  rate: ['caseAnswered', 'askReporter'],
} as const satisfies Readonly<Record<string, readonly PushTemplate[]>>

export type AskMoment = keyof typeof askMoments
