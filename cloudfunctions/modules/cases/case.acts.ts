import type { Case } from '@shared/cases/case'
import { type CaseAct, caseAct } from '@shared/cases/case-act'
import { canReopen } from '@shared/cases/case-clock'
import type { CaseEventKind } from '@shared/cases/case-event'
import { isOpen } from '@shared/cases/case-status'
import { mostCoHandlers } from '@shared/cases/co-handler-acts'
import { holdsMaterials, movable } from '@shared/cases/errand'
import { mayExtend } from '@shared/cases/extension-rule'
import { heldParts, waitsForStation } from '@shared/cases/held-content'
import { rungsAbove } from '@shared/cases/ladder-place'
import { canSendBack } from '@shared/cases/send-back-rule'
import { awaitsReply, awaitsVerdict, mayOrder } from '@shared/cases/supervision-rule'
import { canSupplement } from '@shared/cases/supplement-rule'
import { canHappen } from '@shared/cases/transitions'
import type { RulesInForce } from '@shared/deadlines/rules'
import type { Actor } from '../../platform/actor'
import { isAllowed, type Resource } from '../../platform/authority'
import { didTheWork } from './case.doer'
import { casePolicy } from './case.policy'
import { canBeMerged } from './merge-rule'
import { reachOf } from './reporter-reach'

/** The event that each act makes. */
const eventOf: Record<CaseAct, CaseEventKind> = {
  accept: 'accepted',
  progress: 'progressed',
  ask: 'asked',
  answerAsk: 'askAnswered',
  supplement: 'supplemented',
  addPhotos: 'photosAdded',
  resolve: 'resolved',
  sendBack: 'sentBack',
  transfer: 'transferred',
  revealContact: 'contactRevealed',
  tell: 'told',
  verify: 'verified',
  rate: 'rated',
  reopen: 'reopened',
  reopenFor: 'reopened',
  escalate: 'escalated',
  submitForDecision: 'submittedForDecision',
  decide: 'decided',
  addCoHandler: 'coHandlerAdded',
  removeCoHandler: 'coHandlerRemoved',
  withdraw: 'withdrawn',
  reject: 'rejected',
  askExtension: 'extensionAsked',
  decideExtension: 'extensionApproved',
  recategorise: 'recategorised',
  merge: 'merged',
  recordErrand: 'errandRecorded',
  supervise: 'supervised',
  replySupervision: 'supervisionReplied',
  acceptSupervision: 'supervisionAccepted',
  returnSupervision: 'supervisionReturned',
  endSupervision: 'supervisionAccepted',
  markUrgent: 'markedUrgent',
  releaseContent: 'contentReleased',
  blockContent: 'contentBlocked',
}

/** What an act makes instead, by what was found. */
const elseMakes: Partial<Record<CaseAct, CaseEventKind>> = {
  resolve: 'concluded',
  verify: 'verifyFailed',
  decideExtension: 'extensionRefused',
}

export const makes = (act: CaseAct, kind: CaseEventKind): boolean => eventOf[act] === kind || elseMakes[act] === kind

type Condition = (current: Case, now: number, actor: Actor, rules: RulesInForce) => boolean

/** Conditions beyond the state, by act. */
const alsoNeeds: Partial<Record<CaseAct, Condition>> = {
  ask: current => current.anonymous || current.reporter?.personId != null,
  sendBack: canSendBack,
  revealContact: current => current.reporter?.phone != null,
  tell: current => current.status === 'telling' || reachOf(current, '') !== 'nobody',
  verify: (current, _now, { person }) => person !== null && !didTheWork(current, person._id),
  rate: current => current.rating === null,
  reopen: canReopen,
  reopenFor: (current, now) => current.feedback?.view === 'unsatisfied' && canReopen(current, now),
  escalate: (current, _now, _actor, { deadlines }) => rungsAbove(deadlines.ladder, current).length > 0,
  submitForDecision: (current, _now, _actor, { deadlines }) =>
    rungsAbove(deadlines.ladder, current).some(rung => rung.role === 'station'),
  addCoHandler: current => current.coHandlers.length < mostCoHandlers,
  askExtension: (current, now, _actor, rules) =>
    mayExtend(current, now, rules) && rungsAbove(rules.deadlines.ladder, current).length > 0,
  decideExtension: current => current.extension !== null,
  removeCoHandler: current => current.coHandlers.length > 0,
  merge: canBeMerged,
  recordErrand: ({ errand, status }) =>
    errand !== null && (holdsMaterials(errand) || (isOpen(status) && movable(errand, 'received').length > 0)),
  supervise: mayOrder,
  replySupervision: awaitsReply,
  acceptSupervision: awaitsVerdict,
  returnSupervision: awaitsVerdict,
  endSupervision: awaitsReply,
  markUrgent: current => !current.urgent,
  supplement: canSupplement,
  releaseContent: current => heldParts(current).some(part => waitsForStation(part) || part.state === 'blocked'),
  blockContent: current => heldParts(current).some(waitsForStation),
}

/** What this person may do with the case now: policy and state together, so that screens offer nothing else. */
export const actsOn = (actor: Actor, current: Case, resource: Resource, now: number, rules: RulesInForce): CaseAct[] =>
  caseAct.options.filter(
    act =>
      isAllowed(actor, act, casePolicy, resource) &&
      canHappen(eventOf[act], current.status) &&
      (alsoNeeds[act]?.(current, now, actor, rules) ?? true),
  )
