import * as z from 'zod/mini'
import { action } from '../kernel/contract'
import { id, instant } from '../kernel/fields'
import { caseCard } from './case-views'

/**
 * What waits at a desk. `toAccept`, `toHandle` and `toDecide`: the desk itself is responsible. `toTell` and `toVerify`:
 * in the whole place, whoever works on it. `toLookAt`: words and photos that nobody could check, or that are held.
 */
export const deskListName = z.enum(['toAccept', 'toHandle', 'toTell', 'toVerify', 'toDecide', 'toLookAt'])
export type DeskListName = z.output<typeof deskListName>

/** Where a page ended: cases are listed by due instant, and by id where that is the same. */
const place = z.object({ dueAt: instant, id })

/** How many cases a list has, and for how many of them the next step is the caller's. */
const deskCount = z.object({ list: deskListName, count: z.int(), yours: z.int() })
export type DeskCount = z.output<typeof deskCount>

/** The lists of a desk, as part of the contract of the cloud function `cases`. */
export const deskLists = {
  deskCounts: action({
    summary: 'How many cases wait at the desk of an organisation node and in its place, list by list.',
    input: z.object({ scope: id }),
    output: z.object({ name: z.string(), counts: z.array(deskCount) }),
    errors: [],
    writes: false,
  }),
  deskList: action({
    summary: 'One of these lists, earliest due first, a page of 30; `next` of a page is `after` of the following one.',
    input: z.object({ scope: id, list: deskListName, after: z.optional(place) }),
    output: z.object({ cases: z.array(caseCard), next: z.nullable(place) }),
    errors: [],
    writes: false,
  }),
}
