import * as z from 'zod/mini'

/** Our names of the message templates; WeChat's ids of them are settings of a deployment. */
export const pushTemplate = z.enum(['caseAssigned', 'caseUrgent', 'caseOverdue', 'caseAnswered', 'askReporter'])
export type PushTemplate = z.output<typeof pushTemplate>
