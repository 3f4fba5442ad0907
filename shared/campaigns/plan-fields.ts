import * as z from 'zod/mini'
import { text } from '../kernel/fields'
import { parseLocalDate } from '../kernel/local-date'

/** Id of a gift or a tier: part of paths inside the counters of an outlet, so no dots, and no name that objects have. */
export const partId = z.string().check(z.regex(/^[a-z][0-9a-z-]{0,31}$/))

/** Text that a draft may still be without: ''. */
export const draftText = (max: number) => z.union([z.literal(''), text(max)])

/** A real day, or '' as long as it is not decided. */
export const draftDay = z.union([z.literal(''), z.string().check(z.refine(isDay))])

/** Money in fen, at most ten million yuan. */
export const fen = z.int().check(z.minimum(0), z.maximum(1_000_000_000))

function isDay(text: string): boolean {
  try {
    return parseLocalDate(text) === text
  } catch {
    return false
  }
}
