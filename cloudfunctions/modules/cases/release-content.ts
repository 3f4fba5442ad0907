import type { caseActions } from '@shared/cases/actions'
import type { CaseDetail } from '@shared/cases/case-views'
import { heldParts, waitsForStation } from '@shared/cases/held-content'
import type { InputOf } from '@shared/kernel/contract'
import type { Context } from '../../platform/context'
import { actOnCase } from './act-on-case'
import { receiversOfAssignee } from './case.hands'
import { helpersOf, tellEach } from './case.notices'
import { staffEvent } from './events'
import { chosenParts } from './held-parts'

/**
 * The station lets words or photos be seen, also those it blocked before. Who works on the case is told when they could
 * not be seen until now.
 */
export const releaseContent = (input: InputOf<typeof caseActions.releaseContent>, ctx: Context): Promise<CaseDetail> =>
  actOnCase(ctx, 'releaseContent', input, async scene => {
    const { current, person, now } = scene
    const parts = chosenParts(scene, input.parts, part => waitsForStation(part) || part.state === 'blocked')
    const wasHidden = heldParts(current).some(part => parts.includes(part) && part.state !== 'unchecked')
    const working = wasHidden ? [...(await receiversOfAssignee(ctx, current.assignee)), ...helpersOf(current)] : []
    return {
      events: [staffEvent(input.requestId, 'contentReleased', scene, { cleared: input.parts })],
      tell: next => tellEach(next, { eventId: input.requestId, at: now, by: person }, [['contentReleased', working]]),
    }
  })
