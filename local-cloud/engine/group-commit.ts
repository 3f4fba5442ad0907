import { close, fsync, open } from 'node:fs'
import { promisify } from 'node:util'
import { CloudError } from '../errors'
import type { SqlDriver } from './driver'

const openFile = promisify(open)
const closeFile = promisify(close)
const flushFile = promisify(fsync)

/** Makes what SQLite has written to its WAL survive a loss of power. */
export interface Disk {
  flush(): Promise<void>
  close(): Promise<void>
}

/** @param walPath the WAL file, which exists once something has been committed */
export function walDisk(walPath: string): Disk {
  let file: number | undefined
  return {
    flush: async () => {
      file ??= await openFile(walPath, 'r+')
      await flushFile(file)
    },
    close: async () => {
      if (file !== undefined) await closeFile(file)
    },
  }
}

/** For databases in memory. */
export const noDisk: Disk = { flush: async () => {}, close: async () => {} }

interface Waiter {
  resolve: () => void
  reject: (error: unknown) => void
}

/**
 * Makes concurrent writers share one flush to disk. A write is applied at once inside the open SQL transaction (later
 * reads see it), and its promise resolves after that transaction is committed and the WAL is flushed. While a flush
 * is running the next group keeps collecting.
 */
export interface GroupCommit {
  /**
   * Runs `work` now; resolves with its result when it is durable. `work` must be synchronous. It may refuse with a
   * CloudError before it has written anything; any other error may leave half of it behind (a full disk), and the
   * whole group is rolled back and refused.
   */
  write<T>(work: () => T): Promise<T>
  /** Resolves when everything written so far is durable. */
  settled(): Promise<void>
  close(): Promise<void>
}

/**
 * A group of so many writers says that more are on their way. Waiting a moment for as many again spares commits and
 * flushes, each of which costs as much as several writes; a few writers are never made to wait.
 */
const crowd = 4
const gatherMs = 1

export function createGroupCommit(db: SqlDriver, disk: Disk): GroupCommit {
  let group: Waiter[] | undefined
  let flushing: Promise<void> | undefined
  let soon: NodeJS.Immediate | undefined
  let gathering: NodeJS.Timeout | undefined
  let lastSize = 0
  let broken: unknown

  const schedule = () => {
    if (soon || flushing) return
    const isWhole = lastSize < crowd || (group?.length ?? 0) >= lastSize
    if (!isWhole) gathering ??= setTimeout(commit, gatherMs)
    else soon = setImmediate(commit)
  }

  const goOn = () => {
    if (!group) return
    if (lastSize < crowd) commit()
    else schedule()
  }

  const commit = () => {
    clearImmediate(soon)
    clearTimeout(gathering)
    soon = gathering = undefined
    const waiting = group
    if (!waiting) return
    group = undefined
    lastSize = waiting.length
    try {
      db.exec('COMMIT')
    } catch (error) {
      rollBack()
      for (const waiter of waiting) waiter.reject(error)
      return
    }
    flushing = disk.flush().then(
      () => {
        flushing = undefined
        for (const waiter of waiting) waiter.resolve()
        goOn()
      },
      error => {
        flushing = undefined
        broken = error
        for (const waiter of waiting) waiter.reject(error)
        if (group) abandon(error)
      },
    )
  }

  const abandon = (error: unknown) => {
    const waiting = group ?? []
    group = undefined
    rollBack()
    for (const waiter of waiting) waiter.reject(error)
  }

  const rollBack = () => {
    try {
      db.exec('ROLLBACK')
    } catch {
      // SQLite has already rolled back after a fatal I/O error.
    }
  }

  return {
    write: <T>(work: () => T) => {
      if (broken !== undefined) return Promise.reject(broken)
      if (!group) {
        db.exec('BEGIN')
        group = []
      }
      const members = group
      let result: T
      try {
        result = work()
      } catch (error) {
        if (error instanceof CloudError) schedule()
        else abandon(error)
        return Promise.reject(error)
      }
      return new Promise<T>((resolve, reject) => {
        members.push({ resolve: () => resolve(result), reject })
        schedule()
      })
    },
    settled: () =>
      group
        ? new Promise<void>((resolve, reject) => {
            group?.push({ resolve, reject })
            schedule()
          })
        : (flushing ?? Promise.resolve()),
    close: async () => {
      while (group || flushing) {
        if (flushing) await flushing
        else commit()
      }
      await disk.close()
    },
  }
}
