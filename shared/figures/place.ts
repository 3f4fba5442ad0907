import * as z from 'zod/mini'
import { id } from '../kernel/fields'

/** The organisation node or grid that figures are about. */
export const figurePlace = z.object({
  code: id,
  name: z.string(),
  isGrid: z.boolean(),
  /** From the highest node that the caller may look at down to the place itself. */
  path: z.array(z.object({ code: id, name: z.string() })),
})
export type FigurePlace = z.output<typeof figurePlace>
