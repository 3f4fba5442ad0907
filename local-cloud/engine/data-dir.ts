import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export interface DataDir {
  databasePath: string
  walPath: string
  filesDir: string
  keysPath: string
  release(): void
}

/** Start time of a process in clock ticks, so that a reused process id is not mistaken for the old owner. Linux only. */
function startedAt(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[19] ?? ''
  } catch {
    return ''
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/**
 * Claims the data folder for this process. A killed server leaves its claim and the WASM driver's `.lock` folder
 * behind; both are removed once their owner is known to be gone.
 * @throws when another running server owns the folder
 */
export function claimDataDir(dataDir: string): DataDir {
  mkdirSync(join(dataDir, 'files'), { recursive: true })
  const claim = join(dataDir, 'owner')
  const databasePath = join(dataDir, 'cloud.sqlite')
  if (existsSync(claim)) {
    const [pid = '', started = ''] = readFileSync(claim, 'utf8').split(' ')
    if (Number(pid) > 0 && isRunning(Number(pid)) && startedAt(Number(pid)) === started) {
      throw new Error(`data folder ${dataDir} is in use by process ${pid}`)
    }
  }
  rmSync(`${databasePath}.lock`, { recursive: true, force: true })
  writeFileSync(claim, `${process.pid} ${startedAt(process.pid)}`)
  return {
    databasePath,
    walPath: `${databasePath}-wal`,
    filesDir: join(dataDir, 'files'),
    keysPath: join(dataDir, 'keys.json'),
    release: () => rmSync(claim, { force: true }),
  }
}
