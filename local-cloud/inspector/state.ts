import type { DocumentStore } from '../documents/store'
import type { FunctionPool } from '../functions/function-pool'
import type { InspectorParts } from './parts'

const SHOWN_CALLS = 40

/** Everything the page shows, but documents and logs. */
export function cloudState({ functions, timers, clock, faults, control, driver, startedAt, envId }: InspectorParts) {
  return {
    envId,
    driver,
    control: control !== undefined,
    node: process.version,
    uptimeSeconds: Math.round((Date.now() - startedAt) / 1000),
    memoryMb: Math.round(process.memoryUsage().rss / 1024 / 1024),
    now: clock.now(),
    clockOffset: clock.offset(),
    functions: [...functions.pools.values()].map(functionState),
    timers: timers.states.map(({ functionName, triggerName, config, lastRun, next, running }) => ({
      functionName,
      triggerName,
      config,
      lastRun,
      next,
      running,
    })),
    faults: faults.states,
  }
}

function functionState({ spec, log, instances, timeoutSeconds }: FunctionPool) {
  return {
    name: spec.name,
    instances: instances.size,
    busy: [...instances].filter(({ busy }) => busy).length,
    maxInstances: spec.maxInstances ?? 4,
    timeoutSeconds,
    memoryMb: spec.memoryMb ?? 256,
    calls: log.calls,
    errors: log.errors,
    lastCalls: log.lastCalls.slice(-SHOWN_CALLS),
  }
}

/** Collections with their sizes. Counting reads them all, so it is asked for more seldom. */
export function collectionStates(store: DocumentStore) {
  return [...store.collections.values()].map(({ name, table, db, definition }) => ({
    name,
    documents: (db.get(`SELECT count(*) AS count FROM ${table}`) as { count: number }).count,
    indexes: definition.indexes.map(index => `${index.name}${index.unique ? '（唯一）' : ''}`),
    personal: definition.personal,
  }))
}
