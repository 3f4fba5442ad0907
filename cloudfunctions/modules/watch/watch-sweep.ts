import type { MessageKind } from '@shared/inbox/actions'
import type { Services } from '../../platform/context'
import { insertMissing } from '../inbox/insert-missing'
import { newMessage } from '../inbox/new-message'
import { firstBeat } from './heartbeat'

type Watching = Pick<Services, 'db' | 'clock'>

/** The sweep runs every minute; a run may take most of one. */
const stoppedAfterMs = 5 * 60_000
/** More than an environment has. */
const mostAdministrators = 1000

/**
 * Looks whether the sweep still runs (product.md C.5) and tells the administrators once when it has stopped and once when it
 * runs again; the watchdog does so every five minutes, and every administrator who opens the app, for the watchdog may have
 * stopped with it. Answers since when the sweep has not run, or null. Messages have ids of their outage, so any number of
 * watchers, or one that dies half-way, tell each of them once.
 */
export async function watchSweep({ db, clock }: Watching): Promise<number | null> {
  const heartbeats = db.collection('heartbeats')
  const now = clock.now()
  const last = await heartbeats.get('sweep')
  if (!last) {
    await firstBeat(db, now)
    return null
  }
  const { at, alarmedFor } = last
  const stopped = now - at > stoppedAfterMs
  if (stopped && alarmedFor !== at) {
    await tellAdministrators(db, 'sweepStopped', at, now)
    await heartbeats.update({ _id: last._id, at }, { alarmedFor: at })
  }
  if (!stopped && alarmedFor !== null) {
    await tellAdministrators(db, 'sweepRuns', alarmedFor, now)
    await heartbeats.update({ _id: last._id, alarmedFor }, { alarmedFor: null })
  }
  return stopped ? at : null
}

async function tellAdministrators(db: Services['db'], kind: MessageKind, outage: number, at: number): Promise<void> {
  const people = await db.collection('people').find({
    where: { 'roles.role': 'admin', leftAt: null },
    fields: ['_id'],
    limit: mostAdministrators,
  })
  const notice = { kind, caseId: null, title: '', actorName: '', at, eventId: `${kind}-${outage}` }
  await insertMissing(
    db,
    people.map(({ _id: personId }) => newMessage(notice, { personId })),
  )
}
