import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SqlDriver } from '../../local-cloud/engine/driver'
import { createGroupCommit, noDisk, walDisk } from '../../local-cloud/engine/group-commit'
import { openDatabase } from '../../local-cloud/engine/open-database'

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

it('refuses only the write that failed', async () => {
  const group = commit()
  const results = await Promise.allSettled([
    group.write(() => insert(300)),
    group.write(() => {
      throw new Error('no')
    }),
    group.write(() => insert(301)),
  ])
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect([has(300), has(301)]).toEqual([true, true])
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
