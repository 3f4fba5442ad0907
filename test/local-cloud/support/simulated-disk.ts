import fs from 'node:fs'
import type { Random } from '../../../scripts/demo/random'

type Operation = { readonly at: number; readonly bytes: Buffer } | { readonly size: number }

interface File {
  /** What a loss of power leaves for certain. */
  synced: Buffer
  /** Written since, and perhaps lost; in order. */
  unsynced: Operation[]
}

/** The files as they were at one moment, the unsynced writes still apart. */
export type Moment = ReadonlyMap<string, Readonly<File>>

/** At the end of a flush more depends on it than ever: who did not wait has long been answered. */
type Change = 'begins' | 'flush ends'

const sectorBytes = 512

/**
 * Watches what this process writes to some files and flushes, as a disk with a volatile cache would see it. It stands
 * in for `node:fs`, which the WASM driver and the group commit write through; load them after it. A flush takes
 * `turns` of the event loop, so that who does not wait for it has gone on meanwhile.
 */
export class SimulatedDisk {
  private readonly files: Map<string, File>
  private readonly inodes = new Map<string, string>()

  /** @param onChange called before every write, before a flush begins and before its end */
  constructor(
    paths: readonly string[],
    private readonly onChange: (change: Change) => void,
    private readonly turns = 100,
  ) {
    this.files = new Map(paths.map(path => [path, { synced: Buffer.alloc(0), unsynced: [] }]))
    this.watchWrites()
    this.watchFlushes()
  }

  moment(): Moment {
    return new Map([...this.files].map(([path, { synced, unsynced }]) => [path, { synced, unsynced: [...unsynced] }]))
  }

  private watchWrites(): void {
    const { writeSync, ftruncateSync } = fs
    const write = (fd: number, data: Uint8Array, offset: number, length: number, at: number) => {
      this.before(fd)?.unsynced.push({ at, bytes: Buffer.from(data.slice(offset, offset + length)) })
      return writeSync(fd, data, offset, length, at)
    }
    jest.spyOn(fs, 'writeSync').mockImplementation(write as typeof writeSync)
    jest.spyOn(fs, 'ftruncateSync').mockImplementation((fd, size) => {
      this.before(fd)?.unsynced.push({ size: size ?? 0 })
      ftruncateSync(fd, size)
    })
  }

  private watchFlushes(): void {
    const { fsyncSync, fsync } = fs
    const flushNow = (fd: number) => {
      const file = this.before(fd)
      if (file) this.flush(file, file.unsynced.length)
      else fsyncSync(fd)
    }
    const flushLater = (fd: number, done: fs.NoParamCallback) => {
      const file = this.before(fd)
      if (!file) return fsync(fd, done)
      // Only what was written before the flush began is certain after it.
      const certain = [...file.unsynced]
      const wait = (left: number) => {
        if (left > 0) return void setImmediate(wait, left - 1)
        this.onChange('flush ends')
        this.flush(file, certain.filter(operation => file.unsynced.includes(operation)).length)
        done(null)
      }
      wait(this.turns)
    }
    for (const name of ['fsyncSync', 'fdatasyncSync'] as const) jest.spyOn(fs, name).mockImplementation(flushNow)
    for (const name of ['fsync', 'fdatasync'] as const) {
      jest.spyOn(fs, name).mockImplementation(flushLater as unknown as typeof fs.fsync)
    }
  }

  private before(fd: number): File | undefined {
    const path = this.pathOf(fd)
    if (path === undefined) return undefined
    this.onChange('begins')
    return this.files.get(path)
  }

  private pathOf(fd: number): string | undefined {
    const inode = String(fs.fstatSync(fd).ino)
    for (const path of this.files.keys()) {
      if (!this.inodes.has(path) && fs.existsSync(path)) this.inodes.set(path, String(fs.statSync(path).ino))
      if (this.inodes.get(path) === inode) return path
    }
    return undefined
  }

  private flush(file: File, count: number): void {
    file.synced = apply(file.synced, file.unsynced.slice(0, count))
    file.unsynced = file.unsynced.slice(count)
  }
}

/** What is found after a loss of power: the disk wrote none, all, or any of the unsynced, some of them in part. */
export function afterPowerLoss({ synced, unsynced }: Readonly<File>, random: Random): Buffer {
  const share = random.pick([0, 0.5, 0.9, 1])
  const written = unsynced.filter(() => random.chance(share))
  const torn = written.map(operation => {
    if (!('bytes' in operation) || share === 1 || random.chance(0.7)) return operation
    const whole = random.int(0, Math.floor(operation.bytes.length / sectorBytes)) * sectorBytes
    return { at: operation.at, bytes: operation.bytes.subarray(0, whole) }
  })
  return apply(synced, torn)
}

function apply(content: Buffer, operations: readonly Operation[]): Buffer {
  let length = content.length
  let longest = length
  for (const operation of operations) {
    length = 'size' in operation ? operation.size : Math.max(length, operation.at + operation.bytes.length)
    longest = Math.max(longest, length)
  }
  const all = Buffer.alloc(longest)
  content.copy(all)
  for (const operation of operations) {
    if ('size' in operation) all.fill(0, operation.size)
    else operation.bytes.copy(all, operation.at)
  }
  return all.subarray(0, length)
}
