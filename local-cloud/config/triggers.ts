import type { TimerTrigger } from '../options'
import { parseCron } from '../timers/cron'

/**
 * Reads the triggers of a function under the vendor's rules (docs.cloudbase.net, cli-v1/functions/trigger): timers
 * only, at most one a function, names of up to 60 characters that begin with a letter.
 * @param fail makes the error that says where
 */
export function readTriggers(raw: unknown, fail: (what: string) => Error): TimerTrigger[] {
  if (raw === undefined) return []
  if (!Array.isArray(raw)) throw fail('triggers must be a list')
  if (raw.length > 1) throw fail('the cloud takes one trigger a function')
  return raw.map(trigger => {
    const { name, type, config } = (trigger ?? {}) as Record<string, unknown>
    if (type !== 'timer') throw fail('a trigger is not a timer')
    if (typeof name !== 'string' || !/^[a-zA-Z][\w-]{0,59}$/.test(name)) throw fail('a trigger has no proper name')
    if (typeof config !== 'string') throw fail(`trigger ${name} has no config`)
    try {
      parseCron(config)
    } catch (error) {
      throw fail((error as Error).message)
    }
    return { name, type, config }
  })
}
