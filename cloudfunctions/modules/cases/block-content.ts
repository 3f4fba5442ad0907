import type { caseActions } from '@shared/cases/actions'
import type { CaseDetail } from '@shared/cases/case-views'
import { waitsForStation } from '@shared/cases/held-content'
import type { InputOf } from '@shared/kernel/contract'
import type { Context } from '../../platform/context'
import { actOnCase } from './act-on-case'
import { reporterReceivers, tell } from './case.notices'
import { staffEvent } from './events'
import { chosenParts } from './held-parts'

/**
 * The station keeps words or photos from view. Nothing is deleted and the case goes on; the reporter reads why, and whom
 * to ask for another look.
 */
export const blockContent = (input: InputOf<typeof caseActions.blockContent>, ctx: Context): Promise<CaseDetail> =>
  actOnCase(ctx, 'blockContent', input, async scene => {
    const { current, person, now } = scene
    const parts = chosenParts(scene, input.parts, waitsForStation)
    const held = parts.map(part => ({ ...part, state: 'blocked', why: 'station', since: now }) as const)
    const reporter = await reporterReceivers(ctx, current)
    return {
      events: [staffEvent(input.requestId, 'contentBlocked', scene, { note: input.reason, held })],
      tell: next =>
        tell(next, { kind: 'contentBlocked', eventId: input.requestId, at: now, actorName: person.name }, reporter),
    }
  })
