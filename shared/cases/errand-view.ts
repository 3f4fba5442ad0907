import * as z from 'zod/mini'
import { id, instant } from '../kernel/fields'
import { errandStepKind } from './case-parts'

export const materialView = z.object({ id, name: z.string(), hint: z.nullable(z.string()) })

export const errandView = z.object({
  materials: z.array(
    z.object({
      ...materialView.shape,
      receivedAt: z.nullable(instant),
      receiptNo: z.nullable(z.string()),
      returnedAt: z.nullable(instant),
      keptBecause: z.nullable(z.string()),
    }),
  ),
  /** Hand-over receipts, oldest first: what changed hands, when, with whom. */
  receipts: z.array(
    z.object({ no: z.string(), kind: errandStepKind, at: instant, byName: z.string(), names: z.array(z.string()) }),
  ),
})
export type ErrandView = z.output<typeof errandView>
