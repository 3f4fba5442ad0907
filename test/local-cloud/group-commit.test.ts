import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SqlDriver } from '../../local-cloud/engine/driver'
import { createGroupCommit, noDisk, walDisk } from '../../local-cloud/engine/group-commit'
import { openDatabase } from '../../local-cloud/engine/open-database'
import { invalidParam } from '../../local-cloud/errors'

const folder = mkdtempSync(join(tmpdir(), 'commit-'))
let db: SqlDriver
const executed: string[] = []

beforeAll(() => {
  const real = openDatabase(join(folder, 'db.sqlite'))
  real.exec('CREATE TABLE numbers (n INTEGER PRIMARY KEY)')
  db = {
    ...real,
    exec: sql => {
      executed.push(sql)
      real.exec(sql)
    },
  }
})
beforeEach(() => {
  executed.length = 0
})
afterAll(() => {
  db.close()
  rmSync(folder, { recursive: true })
})
const commit = () => createGroupCommit(db, walDisk(join(folder, 'db.sqlite-wal')))
const insert = (n: number) => db.run('INSERT INTO numbers VALUES (?)', [n])
const has = (n: number) => db.get('SELECT n FROM numbers WHERE n = ?', [n]) !== undefined

it('lets writers of one moment share a commit', async () => {
  const group = commit()
  await Promise.all(Array.from({ length: 50 }, (_, n) => group.write(() => insert(n))))
  expect(executed).toEqual(['BEGIN', 'COMMIT'])
  await group.close()
})

it('shows a write at once and acknowledges it after the commit', async () => {
  const group = commit()
  let acknowledged = false
  const writing = group
    .write(() => insert(100))
    .then(() => {
      acknowledged = executed.includes('COMMIT')
    })
  expect(has(100)).toBe(true)
  expect(executed).toEqual(['BEGIN'])
  await writing
  expect(acknowledged).toBe(true)
  await group.close()
})

it('collects the next group while one is being flushed, and acknowledges none before its flush', async () => {
  const flushes: (() => void)[] = []
  const group = createGroupCommit(db, { ...noDisk, flush: () => new Promise(resolve => flushes.push(resolve)) })
  const nextTick = () => new Promise(resolve => setImmediate(resolve))
  const acknowledged: number[] = []
  const write = (n: number) => group.write(() => insert(n)).then(() => acknowledged.push(n))
  void write(200)
  await nextTick()
  for (const n of [201, 202, 203]) {
    void write(n)
    await nextTick()
  }
  expect([acknowledged, executed, flushes.length]).toEqual([[], ['BEGIN', 'COMMIT', 'BEGIN'], 1])
  flushes[0]?.()
  await nextTick()
  expect([acknowledged, executed.length, flushes.length]).toEqual([[200], 4, 2])
  flushes[1]?.()
  await nextTick()
  expect(acknowledged).toEqual([200, 201, 202, 203])
})

it('refuses only the write that was refused', async () => {
  const group = commit()
  const results = await Promise.allSettled([
    group.write(() => insert(300)),
    group.write(() => {
      throw invalidParam('no')
    }),
    group.write(() => insert(301)),
  ])
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect([has(300), has(301)]).toEqual([true, true])
  await group.close()
})

it('rolls back the group of a write that broke half-way; the next group is not touched', async () => {
  const group = commit()
  const results = await Promise.allSettled([
    group.write(() => insert(310)),
    group.write(() => {
      insert(311)
      throw new Error('SQLITE_IOERR')
    }),
    group.write(() => insert(312)),
  ])
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled'])
  expect([310, 311, 312].map(has)).toEqual([false, false, true])
  await group.close()
})

it('refuses what a full disk cannot take, keeps what it took before, and recovers', async () => {
  const group = commit()
  const fill = (n: number) => {
    db.run('INSERT INTO numbers VALUES (?)', [n])
    db.run('INSERT INTO texts VALUES (?)', ['x'.repeat(50_000)])
  }
  await group.write(() => db.exec('CREATE TABLE texts (t TEXT)'))
  await group.write(() => fill(320))
  const { page_count: pages } = db.get('PRAGMA page_count') as { page_count: number }
  db.get(`PRAGMA max_page_count = ${pages + 20}`)
  const results = await Promise.allSettled(Array.from({ length: 5 }, (_, i) => group.write(() => fill(321 + i))))
  const kept = results.map((_, i) => has(321 + i))
  expect(results.map(({ status }) => status === 'fulfilled')).toEqual(kept)
  expect(kept).toContain(false)
  expect(db.get('SELECT count(*) AS n FROM texts')).toEqual({ n: 1 + kept.filter(Boolean).length })
  db.get('PRAGMA max_page_count = 1000000')
  await group.write(() => fill(330))
  expect(has(330)).toBe(true)
  await group.close()
})

it('refuses all writes of a commit that fails, and none of them stays', async () => {
  const real = db.exec
  const failing: SqlDriver = {
    ...db,
    exec: sql => {
      if (sql === 'COMMIT') throw new Error('disk full')
      real(sql)
    },
  }
  const group = createGroupCommit(failing, noDisk)
  const results = await Promise.allSettled([group.write(() => insert(400)), group.write(() => insert(401))])
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect([has(400), has(401)]).toEqual([false, false])
})

it('ends with everything written', async () => {
  const group = commit()
  void group.write(() => insert(500))
  await group.close()
  expect(executed.at(-1)).toBe('COMMIT')
})

it('after a crowd of writers, waits a moment for the next ones', async () => {
  jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask'] })
  const nextTick = () => new Promise(resolve => setImmediate(resolve))
  const group = createGroupCommit(db, noDisk)
  await Promise.all([600, 601, 602, 603].map(n => group.write(() => insert(n))))
  const later: Promise<void>[] = []
  for (const n of [610, 611, 612]) {
    later.push(group.write(() => insert(n)).then(() => undefined))
    await nextTick()
  }
  expect(executed).toEqual(['BEGIN', 'COMMIT', 'BEGIN'])
  jest.advanceTimersByTime(1)
  await Promise.all(later)
  expect(executed).toEqual(['BEGIN', 'COMMIT', 'BEGIN', 'COMMIT'])
  jest.useRealTimers()
})

it('does not wait on once as many as last time are there', async () => {
  jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask'] })
  const group = createGroupCommit(db, noDisk)
  await Promise.all([620, 621, 622, 623].map(n => group.write(() => insert(n))))
  await Promise.all([630, 631, 632, 633].map(n => group.write(() => insert(n))))
  expect(executed).toEqual(['BEGIN', 'COMMIT', 'BEGIN', 'COMMIT'])
  jest.useRealTimers()
})

it('acknowledges nothing more after a flush that failed: what the system then still holds is unknown', async () => {
  const flush = jest.fn(() => Promise.reject(new Error('EIO')))
  const group = createGroupCommit(db, { ...noDisk, flush })
  await expect(group.write(() => insert(700))).rejects.toThrow('EIO')
  await expect(group.write(() => insert(701))).rejects.toThrow('EIO')
  expect([has(701), flush.mock.calls.length]).toEqual([false, 1])
})
