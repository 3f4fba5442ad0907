import * as z from 'zod/mini'
import { id, text } from '../kernel/fields'
import { act } from './act-contract'

const materialIds = z.array(id).check(z.minLength(1), z.maxLength(20))

/** What changed hands; an original that stays (the authority keeps it) needs its reason. */
const errandStep = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('received'), materialIds }),
  z.object({ kind: z.literal('returned'), materialIds }),
  z.object({ kind: z.literal('kept'), materialIds, because: text(200) }),
])

/** 全程代办 (product.md B.14), as part of the contract of the cloud function `cases`. */
export const errandActs = {
  recordErrand: act(
    'Records materials received from the resident, given back, or kept for a reason, under a numbered receipt.',
    { step: errandStep },
  ),
}
