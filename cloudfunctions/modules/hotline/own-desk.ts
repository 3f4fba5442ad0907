import type { Actor } from '../../platform/actor'
import { desksOf } from '../cases/case.relations'

/** The desk at which somebody takes calls: the first they sit at. */
export const ownDeskCode = (actor: Actor): string | null => desksOf(actor)[0] ?? null
