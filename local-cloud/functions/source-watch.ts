import { statSync } from 'node:fs'

const CHECK_MS = 100

/** Notices that a function's source has changed. Looks only when asked, and at most ten times a second unless it must. */
export class SourceWatch {
  /** Files with what they looked like when the function was loaded. */
  private readonly files = new Map<string, string>()
  private checkedAt = 0

  constructor(handlerFile: string) {
    this.add([handlerFile])
  }

  add(files: string[]): void {
    for (const file of files) if (!this.files.has(file)) this.files.set(file, lookOf(file))
  }

  /** True once for every change. */
  changed(must = false): boolean {
    const now = performance.now()
    if (!must && now - this.checkedAt < CHECK_MS) return false
    this.checkedAt = now
    let changed = false
    for (const [file, seen] of this.files) {
      const look = lookOf(file)
      if (look === seen) continue
      this.files.set(file, look)
      changed = true
    }
    return changed
  }
}

function lookOf(file: string): string {
  const stat = statSync(file, { throwIfNoEntry: false })
  return stat ? `${stat.mtimeMs} ${stat.size}` : ''
}
