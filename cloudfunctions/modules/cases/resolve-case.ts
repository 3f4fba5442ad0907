import type { caseActions } from '@shared/cases/actions'
import { endClock, reopenUntilOf, resumeClock } from '@shared/cases/case-clock'
import type { CasePhoto } from '@shared/cases/case-photo'
import type { CaseDetail } from '@shared/cases/case-views'
import { holdsMaterials } from '@shared/cases/errand'
import type { InputOf } from '@shared/kernel/contract'
import { DomainError } from '@shared/kernel/errors'
import type { Context } from '../../platform/context'
import type { TimerContext } from '../../platform/create-timer'
import { actOnCase, type Decision, type Scene } from './act-on-case'
import { receiversOfAssignee } from './case.hands'
import { reporterReceivers, tell } from './case.notices'
import { staffEvent, systemEvent } from './events'
import { reachOf } from './reporter-reach'
import { usablePhotos } from './usable-photos'
import { whoTells } from './who-tells'

type Input = InputOf<typeof caseActions.resolve>
type Said = Pick<Input, 'requestId' | 'reply'>
type Photos = readonly CasePhoto[]

/**
 * The result is there. A reporter who can read it here is answered by it; to everybody else somebody has to tell it,
 * and the clock runs until then. What a worker found has nobody to wait for and closes at once.
 */
export function resolveCase(input: Input, ctx: Context): Promise<CaseDetail> {
  return actOnCase(ctx, 'resolve', input, async scene => {
    if (holdsMaterials(scene.current.errand)) throw new DomainError('MATERIALS_NOT_RETURNED')
    const { photos, dropUploads } = await usablePhotos(ctx, input.requestId, input.photos, [
      'before',
      'during',
      'after',
    ])
    return { ...(await resultOf(ctx, input, scene, photos)), afterwards: dropUploads }
  })
}

/** The answer to a reporter who can read it, or the task to tell it to one who cannot. */
export function resultOf(ctx: TimerContext, said: Said, scene: Scene, photos: Photos): Promise<Decision> {
  const reach = reachOf(scene.current, scene.person._id)
  return reach === 'told' ? conclude(ctx, said, scene, photos) : answer(ctx, said, scene, photos, reach === 'app')
}

async function answer(ctx: TimerContext, input: Said, scene: Scene, photos: Photos, read: boolean): Promise<Decision> {
  const { current, person, now } = scene
  const receivers = read ? await reporterReceivers(ctx, current) : []
  const answered = staffEvent(input.requestId, 'resolved', scene, {
    note: input.reply,
    photos,
    deadline: endClock(current.deadline, now, ctx),
    reopenUntil: read ? reopenUntilOf(now) : null,
    ...(read ? { feedback: { channel: 'app', at: now, byName: person.name, view: null, note: null } as const } : {}),
  })
  return {
    events: read ? [answered] : [answered, systemEvent(`${input.requestId}.closed`, 'closed', now)],
    tell: next =>
      tell(next, { kind: 'caseAnswered', eventId: input.requestId, at: now, actorName: person.name }, receivers),
  }
}

async function conclude(ctx: TimerContext, input: Said, scene: Scene, photos: Photos): Promise<Decision> {
  const { current, person, now } = scene
  const assignee = await whoTells(ctx, current)
  const receivers = await receiversOfAssignee(ctx, assignee)
  const concluded = staffEvent(input.requestId, 'concluded', scene, {
    note: input.reply,
    photos,
    assignee,
    deadline: resumeClock(current.deadline, now, ctx),
  })
  return {
    events: [concluded],
    tell: next =>
      tell(next, { kind: 'tellReporter', eventId: input.requestId, at: now, actorName: person.name }, receivers).filter(
        message => message.personId !== person._id,
      ),
  }
}
