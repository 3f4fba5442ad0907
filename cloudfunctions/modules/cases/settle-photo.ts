import { applyEvent } from '@shared/cases/apply-event'
import type { Case } from '@shared/cases/case'
import type { NewEvent } from '@shared/cases/case-event'
import { nextCheckOf } from '@shared/cases/checkpoints'
import { type HeldPart, heldParts } from '@shared/cases/held-content'
import { canHappen } from '@shared/cases/transitions'
import type { PhotoCheck } from '../../platform/collections'
import type { TimerContext } from '../../platform/create-timer'
import { WriteConflict } from '../../platform/database-errors'
import type { Doubt } from '../../platform/safety/content-check'
import { untilNoConflict } from '../../platform/until-no-conflict'
import { deliver } from '../inbox/deliver'
import { updateCase } from './case.repository'
import { systemEvent } from './events'
import { lookers, tellLookers } from './held.notices'
import { nowFor } from './now-for'

type Verdict = 'clear' | Doubt | 'unavailable'

/**
 * What was found out about a photo of a case, as an event of it; the same answer again changes nothing. Once the station
 * has decided, or the photo is held, an answer that comes late changes nothing either. False while the case is not stored
 * yet: the check is asked for a moment before.
 */
export function settlePhoto(ctx: TimerContext, check: PhotoCheck, verdict: Verdict): Promise<boolean> {
  return untilNoConflict(async () => {
    const current = await ctx.db.collection('cases').get(check.caseId)
    if (!current) return false
    const event = eventOf(current, check, verdict, nowFor(ctx, current))
    if (!event || !canHappen(event.kind, current.status)) return true
    const changed = applyEvent(current, event)
    const next = { ...changed, nextCheckAt: nextCheckOf(changed, ctx) }
    const messages = tellLookers(next, event.id, event.at, await lookers(ctx, current, event.held ?? []))
    if (!(await updateCase(ctx, current, next, messages))) throw new WriteConflict('the case has changed')
    await deliver(ctx, messages)
    return true
  })
}

function eventOf(current: Case, { _id: traceId, photoId }: PhotoCheck, verdict: Verdict, at: number): NewEvent | null {
  const part = heldParts(current).find(each => each.id === photoId)
  if (part?.state !== 'checking' && part?.state !== 'unchecked') return null
  const id = `check-${traceId}`
  if (verdict === 'clear') return systemEvent(id, 'contentPassed', at, { cleared: [photoId] })
  if (verdict === 'unavailable' && part.state === 'unchecked') return null
  return systemEvent(id, 'contentHeld', at, { held: [partAs(part, verdict, at)] })
}

const partAs = (part: HeldPart, why: Doubt | 'unavailable', since: number): HeldPart => ({
  ...part,
  state: why === 'unavailable' ? 'unchecked' : 'held',
  why,
  since,
})
