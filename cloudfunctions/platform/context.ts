import { createWorkCalendar, type WorkCalendar } from '@shared/calendar/work-calendar'
import { defaultWorkingHours, type WorkingHours } from '@shared/calendar/working-hours'
import type { Actor } from './actor'
import { loadActor } from './actor'
import type { Clock } from './clock'
import { systemClock } from './clock'
import { cloudDatabase, cloudFiles } from './cloud'
import type { Database } from './database'
import type { Files } from './files'
import { jsonLogger, type Logger } from './logger'
import type { Identity } from './resolve-caller'
import { type Secrets, secretsFromEnvironment } from './secrets'

/** One call of a function, as the wrapper knows it. */
interface Call {
  readonly fn: string
  readonly action: string
  readonly traceId: string
  readonly caller: Identity
}

/** Everything a use case may touch. */
export interface Context {
  readonly caller: Identity
  readonly traceId: string
  /** The person who asks; read once, when first needed. */
  actor(): Promise<Actor>
  readonly clock: Clock
  /** Working days and opening hours. */
  readonly calendar: WorkCalendar
  readonly hours: WorkingHours
  readonly db: Database
  readonly files: Files
  readonly secrets: Secrets
  readonly log: Logger
}

/** What stays the same from call to call of one instance. */
export interface Services {
  readonly clock: Clock
  /** Working days and opening hours. */
  readonly calendar: WorkCalendar
  readonly hours: WorkingHours
  readonly db: Database
  readonly files: Files
  readonly secrets: Secrets
}

export type CreateContext = (call: Call) => Context

export function contextOver(services: Services): CreateContext {
  return ({ caller, fn, action, traceId }) => {
    let actor: Promise<Actor> | undefined
    return {
      ...services,
      caller,
      traceId,
      actor: () => {
        actor ??= loadActor(services.db, caller)
        return actor
      },
      log: jsonLogger({ fn, action, traceId }),
    }
  }
}

/** The services of a deployed function. Throws at once when the deployment lacks its secret. */
export const cloudServices = (): Services => ({
  clock: systemClock,
  calendar: createWorkCalendar(),
  hours: defaultWorkingHours,
  db: cloudDatabase,
  files: cloudFiles,
  secrets: secretsFromEnvironment(),
})

export const createCloudContext = (): CreateContext => contextOver(cloudServices())
