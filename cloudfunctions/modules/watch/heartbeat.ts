import type { Services } from '../../platform/context'
import { DuplicateKey } from '../../platform/database-errors'

const id = 'sweep'

/** A run of the sweep has ended; `at` is when it began. */
export async function beat({ db }: Pick<Services, 'db'>, at: number): Promise<void> {
  if ((await db.collection('heartbeats').update({ _id: id }, { at })) === 0) await firstBeat(db, at)
}

/** Without one yet, somebody began to watch at `at`. */
export async function firstBeat(db: Services['db'], at: number): Promise<void> {
  await db
    .collection('heartbeats')
    .insert({ _id: id, at, alarmedFor: null })
    .catch((error: unknown) => {
      if (!(error instanceof DuplicateKey)) throw error
    })
}
