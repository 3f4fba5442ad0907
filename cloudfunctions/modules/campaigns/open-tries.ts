import { randomUUID } from 'node:crypto'
import type { Claim, ClaimFailure } from '@shared/campaigns/claim'
import { outletCountersId } from '@shared/campaigns/outlet-counters'
import { DomainError } from '@shared/kernel/errors'
import type { Context } from '../../platform/context'

type Touches = Pick<Context, 'db' | 'clock'>

/** Makes this try the one that may end the claim or take for it; null when it is not open any more. */
export const takeOver = ({ db }: Touches, { _id }: Claim): Promise<Claim | null> =>
  db.collection('claims').updateAndReturn({ _id, state: 'taking' }, { attempt: randomUUID() })

/** Keeps earlier tries from taking; false when one of them has taken already. */
export const fenceOff = async ({ db, clock }: Touches, claim: Claim): Promise<boolean> =>
  (await db.collection('campaignOutlets').update(
    {
      _id: outletCountersId(claim.campaignId, claim.outletId),
      [`taking.${claim._id}`]: db.command.exists(false),
    },
    { [`fences.${claim._id}`]: { attempt: claim.attempt, at: clock.now() } },
  )) > 0

/** Ends a claim for which there was nothing left, unless another try of it is under way: then that one answers. */
export async function failClaim({ db, clock }: Touches, claim: Claim, why: ClaimFailure): Promise<Claim> {
  const { _id, attempt } = claim
  const failed = await db
    .collection('claims')
    .updateAndReturn({ _id, state: 'taking', attempt }, { state: 'failed', why, endedAt: clock.now() })
  if (!failed) throw new DomainError('BUSY_TRY_AGAIN', { retryAfterMs: 1000 })
  return failed
}
