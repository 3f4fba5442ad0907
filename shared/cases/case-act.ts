import * as z from 'zod/mini'

/** Acts that this viewer may do now, decided by policy and state together; screens show no others. */
export const caseAct = z.enum([
  'accept',
  'progress',
  'ask',
  'answerAsk',
  'addPhotos',
  'resolve',
  'sendBack',
  'transfer',
  'revealContact',
  'tell',
  'verify',
  'rate',
  'reopen',
  'escalate',
  'submitForDecision',
  'decide',
  'addCoHandler',
  'removeCoHandler',
  'withdraw',
  'reject',
  'reopenFor',
  'askExtension',
  'decideExtension',
  'recategorise',
])
export type CaseAct = z.output<typeof caseAct>
