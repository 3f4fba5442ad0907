import * as z from 'zod/mini'
import { id, localDate } from '../kernel/fields'

/** How an open case counts: by its light, or as one whose clock stands still. */
export const lightName = z.enum(['red', 'yellow', 'green', 'paused'])
export type LightName = z.output<typeof lightName>

/** `open` is the sum of the other four. */
export const lightCounts = z.object({
  open: z.int(),
  red: z.int(),
  yellow: z.int(),
  green: z.int(),
  paused: z.int(),
})
export type LightCounts = Readonly<z.output<typeof lightCounts>>

/** The lights of one place as they were when a day began. */
export const dayOfLights = z.extend(lightCounts, { day: localDate })
export type DayOfLights = z.output<typeof dayOfLights>

/** Stored document of `lightDays`; none of a day for a place where nothing was open. `_id` is `<day>:<code>`. */
export interface LightDay extends DayOfLights {
  readonly _id: string
  readonly code: string
}

/** The lights of a node or grid. `own`: what lies in the place asked for and in none of those below it. */
export const placeLights = z.extend(lightCounts, {
  code: id,
  name: z.string(),
  kind: z.enum(['node', 'grid', 'own']),
})
export type PlaceLights = z.output<typeof placeLights>

export const noLights: LightCounts = { open: 0, red: 0, yellow: 0, green: 0, paused: 0 }

export const addLights = (a: LightCounts, b: LightCounts): LightCounts => ({
  open: a.open + b.open,
  red: a.red + b.red,
  yellow: a.yellow + b.yellow,
  green: a.green + b.green,
  paused: a.paused + b.paused,
})
