import { randomUUID } from 'node:crypto'
import type { RulesInForce } from '@shared/deadlines/rules'
import type { Services } from './context'
import { jsonLogger, type Logger, loggableDefect } from './logger'
import { type FunctionContext, resolveCaller } from './resolve-caller'

export interface TimerContext extends Omit<Services, 'rules'>, RulesInForce {
  readonly log: Logger
}

/** What a run did, as counts for the log. */
export type TimerResult = Readonly<Record<string, number>>

/**
 * The entry point of a function that only a timer may start. Any client can call a function by its name, but a client
 * always comes with an identity; such a call is refused. A failed run throws, so that the cloud records it.
 */
export function createTimer(
  name: string,
  run: (ctx: TimerContext) => Promise<TimerResult>,
  { rules, ...services }: Services,
) {
  return async (_event: unknown, context: FunctionContext): Promise<TimerResult> => {
    const log = jsonLogger({ fn: name, traceId: context.request_id ?? randomUUID() })
    if (resolveCaller(context)) {
      log.error('refused')
      throw new Error('only a timer starts this function')
    }
    try {
      const result = await run({ ...services, ...(await rules()), log })
      log.info('done', result)
      return result
    } catch (error) {
      log.error('defect', loggableDefect(error))
      throw error
    }
  }
}
