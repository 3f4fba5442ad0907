import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What another program on this computer needs to talk to a running local instance. */
export interface RunningInstance {
  readonly pid: number
  readonly url: string
  readonly envForSdk: Record<string, string>
}

const fileOf = (dataDir: string) => join(dataDir, 'running.json')

export function announceRunning(dataDir: string, instance: RunningInstance): void {
  writeFileSync(fileOf(dataDir), JSON.stringify(instance), { mode: 0o600 })
}

export function withdrawRunning(dataDir: string): void {
  rmSync(fileOf(dataDir), { force: true })
}

/** The instance that uses this data folder now, or null; a file left behind by a killed one does not count. */
export function runningInstance(dataDir: string): RunningInstance | null {
  if (!existsSync(fileOf(dataDir))) return null
  const instance = JSON.parse(readFileSync(fileOf(dataDir), 'utf8')) as RunningInstance
  return isAlive(instance.pid) ? instance : null
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
