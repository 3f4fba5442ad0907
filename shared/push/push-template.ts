/**
 * What a push says beside its template's fixed words. Each is a text for people: a moment as `sayMoment` writes it, a
 * number in digits. None may hold a phone number, or the name of somebody who reported.
 */
export type PushField = 'title' | 'place' | 'due' | 'caseNo' | 'state' | 'count' | 'note'

/** Our messages and the fields each must bring; which template of WeChat says it is the deployment's setting. */
export const pushTemplates = {
  /** To a worker: a case is theirs. */
  caseAssigned: ['title', 'place', 'due', 'caseNo'],
  /** The same when it cannot wait. */
  caseUrgent: ['title', 'place', 'due', 'caseNo'],
  /** To who answers for it: a deadline has passed. */
  caseOverdue: ['title', 'place', 'due', 'caseNo'],
  /** To staff: something happened to a case of theirs. */
  caseChanged: ['title', 'state', 'caseNo', 'note'],
  /** To a deputy or leader: an urgent case nobody has looked at. */
  caseUnread: ['title', 'place', 'due', 'caseNo'],
  /** To staff: several messages that waited, as one. */
  summary: ['count', 'note'],
  /** To a reporter: the case was taken on. */
  caseAccepted: ['title', 'state', 'due', 'caseNo'],
  /** To a reporter: there is an answer. */
  caseAnswered: ['title', 'state', 'caseNo', 'note'],
  /** To a reporter: the worker asks something. */
  askReporter: ['title', 'due', 'caseNo', 'note'],
  /** To whoever asked for a trial message. */
  trial: ['note'],
} as const satisfies Readonly<Record<string, readonly PushField[]>>

export type PushTemplate = keyof typeof pushTemplates
