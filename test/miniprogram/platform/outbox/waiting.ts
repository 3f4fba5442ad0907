import type { WaitingAct } from '@/platform/outbox/waiting-act'

export const idOf = (n: number): string => String(n).padStart(22, 'a')

/** An act as the device keeps it; order and id follow from `n`. */
export const waiting = (n: number, more: Partial<WaitingAct> = {}): WaitingAct => ({
  version: 1,
  id: idOf(n),
  account: 'holder',
  order: n,
  caseId: null,
  action: 'accept',
  input: {},
  photos: null,
  title: '灯不亮',
  draft: null,
  putAt: 0,
  tries: 0,
  notBefore: 0,
  refusal: null,
  ...more,
})
