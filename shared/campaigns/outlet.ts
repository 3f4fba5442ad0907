import * as z from 'zod/mini'
import { id, phone, position, text } from '../kernel/fields'

const timeOfDay = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/))

/** Open from–to on one day of the week, 0 = Sunday; the end does not count. A day may have several. */
const shift = z
  .object({ weekday: z.int().check(z.minimum(0), z.maximum(6)), from: timeOfDay, to: timeOfDay })
  .check(z.refine(({ from, to }) => from < to))

/** What an editor edits of an outlet. */
export const outletDetails = z.object({
  name: text(40),
  address: text(100),
  phone,
  /** The place whose outlet it is. */
  orgCode: id,
  gridCode: z.nullable(id),
  /** GCJ-02. */
  point: z.nullable(position),
  shifts: z.array(shift).check(z.maxLength(28)),
  /** Who redeems here. */
  staffIds: z.array(id).check(z.maxLength(50)),
  active: z.boolean(),
})
export type OutletDetails = z.output<typeof outletDetails>

/** Stored document of `outlets`. `_id` is the request id of its creation. */
export interface Outlet extends OutletDetails {
  readonly _id: string
  readonly revision: number
  /** Organisation codes from the top down to `orgCode`. */
  readonly orgPath: readonly string[]
  /** The act that made this revision: the same again is done. */
  readonly requestId: string
}
