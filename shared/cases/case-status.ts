import * as z from 'zod/mini'

/**
 * product.md B.7. The allowed moves between them are in transitions.ts. `deciding`: submitted for decision
 * (提交研究决定). `telling`: the result is there and somebody has to tell the reporter (反馈).
 */
export const caseStatuses = [
  'dispatched',
  'handling',
  'waiting',
  'sentBack',
  'deciding',
  'telling',
  'answered',
  'closed',
  'withdrawn',
  'rejected',
  'merged',
  'archived',
] as const
export const caseStatus = z.enum(caseStatuses)
export type CaseStatus = z.output<typeof caseStatus>

/** Somebody still has to answer. */
export const openStatuses = [
  'dispatched',
  'handling',
  'waiting',
  'sentBack',
  'deciding',
  'telling',
] as const satisfies readonly CaseStatus[]
export type OpenStatus = (typeof openStatuses)[number]

export const isOpen = (status: CaseStatus): status is OpenStatus => openStatuses.some(open => open === status)
