import type { Person } from '@shared/people/person'
import type { Actor } from './actor'
import { actorOf, loadActor } from './actor'
import type { Clock } from './clock'
import { systemClock } from './clock'
import { cloudDatabase, cloudFiles } from './cloud'
import type { Database } from './database'
import type { Files } from './files'
import { jsonLogger, type Logger } from './logger'
import { residentIdOf } from './resident-id'
import type { Identity } from './resolve-caller'
import { type Rules, rulesReader } from './rules-in-force'
import type { ContentCheck } from './safety/content-check'
import { contentCheckFromEnvironment } from './safety/content-check-from-environment'
import { type Secrets, secretsFromEnvironment } from './secrets'

/** One call of a function, as the wrapper knows it. */
interface Call {
  readonly fn: string
  readonly action: string
  readonly traceId: string
  readonly caller: Identity
  /** Where the call came from, shortened; see `networkOf`. */
  readonly network: string
}

/** Everything a use case may touch; the deadlines, working days and opening hours in force among it. */
export interface Context extends Rules {
  readonly caller: Identity
  readonly network: string
  readonly traceId: string
  /** The person who asks; read once, when first needed. */
  actor(): Promise<Actor>
  /** Where the caller is, or will be, known as a resident: a keyed hash of the identity. */
  residentId(): string
  /** Spares `actor` its read when a use case has met the caller's own document on the way. */
  meet(person: Person): void
  readonly clock: Clock
  readonly db: Database
  readonly files: Files
  readonly contentCheck: ContentCheck
  readonly secrets: Secrets
  readonly log: Logger
}

/** What stays the same from call to call of one instance. */
export interface Services {
  readonly clock: Clock
  /** What deadlines are counted by now. */
  readonly rules: () => Promise<Rules>
  readonly db: Database
  readonly files: Files
  /** Judges what residents write and photograph. */
  readonly contentCheck: ContentCheck
  readonly secrets: Secrets
}

export type CreateContext = (call: Call) => Promise<Context>

export function contextOver({ rules, ...services }: Services): CreateContext {
  return async ({ caller, network, fn, action, traceId }) => {
    const inForce = await rules()
    let actor: Promise<Actor> | undefined
    return {
      ...services,
      ...inForce,
      caller,
      network,
      traceId,
      actor: () => {
        actor ??= loadActor(services.db, caller, services.clock.now())
        return actor
      },
      residentId: () => residentIdOf(services.secrets, caller),
      meet: person => {
        if (person.identities.includes(caller)) actor ??= Promise.resolve(actorOf(caller, person))
      },
      log: jsonLogger({ fn, action, traceId }),
    }
  }
}

/** The services of a deployed function. Throws at once when the deployment lacks its secret. */
export function cloudServices(): Services {
  const base = { clock: systemClock, db: cloudDatabase, secrets: secretsFromEnvironment() }
  return {
    ...base,
    rules: rulesReader(cloudDatabase, systemClock),
    files: cloudFiles,
    contentCheck: contentCheckFromEnvironment(base),
  }
}

export const createCloudContext = (): CreateContext => contextOver(cloudServices())
