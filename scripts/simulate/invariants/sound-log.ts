import { isDeepStrictEqual } from 'node:util'
import { replayCase } from '../../../shared/cases/apply-event'
import type { Invariant } from './invariant'

/** The log is in order, without gaps or repeats, and replaying it gives what is stored. */
export const soundLog: Invariant = stored => {
  const { events, revision, createdAt } = stored
  const wrong: string[] = []
  if (revision !== events.length) wrong.push(`revision ${revision} with ${events.length} events`)
  if (new Set(events.map(event => event.id)).size !== events.length) wrong.push('an event happened twice')
  let [before, at] = [null as string | null, createdAt]
  for (const event of events) {
    if (event.from !== before) wrong.push(`${event.kind} begins at ${event.from}, the case was ${before}`)
    if (event.at < at) wrong.push(`${event.kind} lies before the event that it follows`)
    ;[before, at] = [event.to, event.at]
  }
  return [...wrong, ...replayed(stored)]
}

function replayed(stored: Parameters<Invariant>[0]): readonly string[] {
  try {
    const again = JSON.parse(JSON.stringify(replayCase(stored))) as Record<string, unknown>
    const is = JSON.parse(JSON.stringify(stored)) as Record<string, unknown>
    const differing = Object.keys({ ...again, ...is }).filter(field => !isDeepStrictEqual(again[field], is[field]))
    return differing.map(field => `replaying the log gives another ${field}`)
  } catch (error) {
    return [`the log cannot be replayed: ${String(error)}`]
  }
}
