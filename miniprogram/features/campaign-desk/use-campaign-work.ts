import type { CampaignPlan } from '@shared/campaigns/campaign-plan'
import { campaignDeskActions as actions, type CampaignForDesk } from '@shared/campaigns/desk-actions'
import type { DomainError } from '@shared/kernel/errors'
import { isEqual } from '@shared/kernel/is-equal'
import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { asDomainError, call } from '@/platform/cloud/call'
import { useIntent } from '@/platform/use-intent'
import { dropPlan, keepPlan, keptPlan } from './kept-plan'
import { type Merge, mergePlans } from './merge-plans'

export type Step = 'submit' | 'approve' | 'sendBack' | 'publish' | 'pause' | 'resume' | 'end'

export interface Supply {
  readonly outletId: string
  readonly giftId: string
  readonly amount: number
}

/** Somebody else was faster: how it is now, and what becomes of both. */
export interface Conflict {
  readonly current: CampaignForDesk
  readonly merge: Merge
}

/** Sends one step; what there is to be said to it comes as `note`. */
function sendStep(step: Step, on: { requestId: string; campaignId: string; seenRevision: number }, note: string) {
  switch (step) {
    case 'submit':
      return call(actions.submit, on)
    case 'publish':
      return call(actions.publish, on)
    case 'approve':
    case 'sendBack':
      return call(actions.decide, { ...on, approve: step === 'approve', note })
    default:
      return call(actions[step], { ...on, note })
  }
}

/** One campaign that is worked on: the plan as it is edited here, and every act on it. */
export function useCampaignWork(first: CampaignForDesk) {
  const [current, setCurrent] = useState(first)
  const [before] = useState(() => keptPlan(first))
  const isKept = before !== null && 'plan' in before
  const [plan, setPlan] = useState(isKept ? before.plan : first.plan)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<DomainError | null>(null)
  const [conflict, setConflict] = useState<Conflict | null>(
    before && 'merge' in before ? { current: first, merge: before.merge } : null,
  )
  /** Grows when the plan was replaced from outside: fields that hold what is typed begin anew. */
  const [generation, setGeneration] = useState(0)
  const running = useRef(false)
  const intent = useIntent()
  const { campaignId, revision: seenRevision } = current

  const replace = (next: CampaignForDesk, nextPlan = next.plan) => {
    setCurrent(next)
    setPlan(nextPlan)
    setGeneration(count => count + 1)
    if (nextPlan === next.plan) dropPlan(campaignId)
    else keepPlan(next, nextPlan)
  }
  async function attempt(send: () => Promise<CampaignForDesk>): Promise<boolean> {
    if (running.current) return false
    running.current = true
    setBusy(true)
    setFailure(null)
    try {
      replace(await send())
      return true
    } catch (error) {
      const refused = asDomainError(error)
      if (refused.code === 'CHANGED_MEANWHILE') await meet(refused)
      else setFailure(refused)
      return false
    } finally {
      running.current = false
      setBusy(false)
    }
  }
  /** The campaign as it is now, beside what was made of the one before. */
  async function meet(refused: DomainError): Promise<void> {
    try {
      const now = await call(actions.get, { campaignId })
      const merge = mergePlans(current.plan, plan, now.plan)
      if (merge.mine.length > 0 || merge.both.length > 0) setConflict({ current: now, merge })
      else {
        replace(now)
        setFailure(refused)
      }
    } catch (error) {
      setFailure(asDomainError(error))
    }
  }
  const save = () => {
    const asked = { campaignId, seenRevision, plan }
    return attempt(() => call(actions.save, { requestId: intent(['save', asked]), ...asked }))
  }
  const step = (kind: Step, note = '') =>
    attempt(() => sendStep(kind, { requestId: intent([kind, seenRevision, note]), campaignId, seenRevision }, note))
  const supply = (more: Supply) =>
    attempt(() => call(actions.supply, { requestId: intent(['supply', seenRevision, more]), campaignId, ...more }))
  const settle = (isTaken: boolean) => {
    if (conflict) replace(conflict.current, isTaken ? conflict.merge.plan : conflict.current.plan)
    setConflict(null)
  }
  return {
    current,
    plan,
    /** Shown before the next tap is heard: each change is made to the plan that was shown. */
    edit: (change: CampaignPlan) => {
      flushSync(() => setPlan(change))
      keepPlan(current, change)
    },
    /** What is edited was written here before and not saved then. */
    isKept: isKept && generation === 0,
    isChanged: !isEqual(plan, current.plan),
    generation,
    ...{ busy, failure, conflict, settle, save, step, supply },
    discard: () => replace(current),
  }
}
