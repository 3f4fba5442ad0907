import { readFileSync } from 'node:fs'
import type { Instance } from './instance'

const CHECK_MS = 250
/** What Node itself takes; on SCF it counts as well, but its images are leaner. */
const RUNTIME_MB = 64

/** Resident memory of a process in MB; undefined when it is starting or gone, or the system has no /proc. */
function residentMb(pid: number): number | undefined {
  try {
    const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1]
    return Number(kilobytes) > 0 ? Number(kilobytes) / 1024 : undefined
  } catch {
    return undefined
  }
}

/**
 * Ends processes that hold more memory than their function may. V8 limits the heap by itself; this sees Buffers and
 * native memory too. Only processes with a running call are looked at.
 */
export class MemoryWatch {
  private readonly interval: NodeJS.Timeout

  constructor(running: () => Iterable<Instance>) {
    this.interval = setInterval(() => {
      for (const instance of running()) check(instance)
    }, CHECK_MS)
    this.interval.unref()
  }

  stop(): void {
    clearInterval(this.interval)
  }
}

function check(instance: Instance): void {
  const memory = instance.pid === undefined ? undefined : residentMb(instance.pid)
  if (memory === undefined) return
  instance.seenMemory(memory)
  if (memory > instance.memoryMb + RUNTIME_MB) instance.exceedMemory()
}
