import type { CloudClock } from '../clock'
import type { DocumentStore } from '../documents/store'
import type { Functions } from '../functions/functions'
import type { Timers } from '../timers/timers'

/** What the inspector looks into. */
export interface InspectorParts {
  store: DocumentStore
  functions: Functions
  timers: Timers
  clock: CloudClock
  driver: string
  startedAt: number
  envId: string
}
