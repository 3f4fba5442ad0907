import type { InspectorParts } from './parts'

/** Everything the page shows, but documents. */
export function cloudState({ store, functions, timers, clock, driver, startedAt, envId }: InspectorParts) {
  return {
    envId,
    driver,
    node: process.version,
    uptimeSeconds: Math.round((Date.now() - startedAt) / 1000),
    memoryMb: Math.round(process.memoryUsage().rss / 1024 / 1024),
    now: clock.now(),
    clockOffset: clock.offset(),
    functions: [...functions.pools.values()].map(({ spec, log, instances }) => ({
      name: spec.name,
      instances: instances.size,
      calls: log.calls,
      errors: log.errors,
      lastCalls: log.lastCalls.slice(-10),
      lines: log.after(0).map(({ text }) => text),
    })),
    collections: [...store.collections.values()].map(({ name, table, db, definition }) => ({
      name,
      documents: (db.get(`SELECT count(*) AS count FROM ${table}`) as { count: number }).count,
      indexes: definition.indexes.map(index => index.name),
    })),
    timers: timers.states.map(({ functionName, triggerName, config, lastRun, next, running }) => ({
      functionName,
      triggerName,
      config,
      lastRun,
      next,
      running,
    })),
  }
}
