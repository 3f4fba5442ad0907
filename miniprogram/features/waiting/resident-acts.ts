import type { WaitingAct } from '@/platform/outbox/waiting-act'

const onOwnCases: readonly string[] = ['answerAsk', 'supplement', 'rate', 'reopen']

/** Whether somebody did it as the reporter of a case. */
export const isOnOwnCase = ({ action }: Pick<WaitingAct, 'action'>): boolean => onOwnCases.includes(action)

/** A report that waits. */
export const isReport = ({ action }: Pick<WaitingAct, 'action'>): boolean => action === 'submit'

/** What belongs among what somebody reported. */
export const isOfResident = (act: Pick<WaitingAct, 'action'>): boolean => isReport(act) || isOnOwnCase(act)
