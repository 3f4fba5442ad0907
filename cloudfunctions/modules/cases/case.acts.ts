import type { Case } from '@shared/cases/case'
import { type CaseAct, caseAct } from '@shared/cases/case-act'
import { canReopen } from '@shared/cases/case-clock'
import type { CaseEventKind } from '@shared/cases/case-event'
import { canSendBack } from '@shared/cases/send-back-rule'
import { canHappen } from '@shared/cases/transitions'
import type { Actor } from '../../platform/actor'
import { isAllowed, type Resource } from '../../platform/authority'
import { casePolicy } from './case.policy'

/** The event that each act makes. */
export const eventOf: Record<CaseAct, CaseEventKind> = {
  accept: 'accepted',
  progress: 'progressed',
  ask: 'asked',
  answerAsk: 'askAnswered',
  addPhotos: 'photosAdded',
  resolve: 'resolved',
  sendBack: 'sentBack',
  transfer: 'transferred',
  revealContact: 'contactRevealed',
  rate: 'rated',
  reopen: 'reopened',
}

/** Conditions beyond the state, by act. */
const alsoNeeds: Partial<Record<CaseAct, (current: Case, now: number) => boolean>> = {
  ask: current => current.anonymous || current.reporter?.personId != null,
  sendBack: canSendBack,
  revealContact: current => current.reporter?.phone != null,
  rate: current => current.rating === null,
  reopen: canReopen,
}

/** What this person may do with the case now: policy and state together, so that screens offer nothing else. */
export const actsOn = (actor: Actor, current: Case, resource: Resource, now: number): CaseAct[] =>
  caseAct.options.filter(
    act =>
      isAllowed(actor, act, casePolicy, resource) &&
      canHappen(eventOf[act], current.status) &&
      (alsoNeeds[act]?.(current, now) ?? true),
  )
