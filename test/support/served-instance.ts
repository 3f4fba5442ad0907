import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { root } from '../../scripts/root'

export interface ServedInstance {
  readonly url: string
  readonly envForSdk: Record<string, string>
  /** Scenes of printed grid codes by grid code, for the first grids of the demo. */
  readonly scenes: Record<string, string>
  stop(): Promise<void>
}

/**
 * Runs the whole product in a process of its own, with the demo territory, on a free port and a folder of its own.
 * `at` sets the virtual clock (ISO instant); it runs on from there. With `phones` a test runtime may stand in for
 * WeChat: the demo people who come by it, with the openids of their phones.
 */
export async function serveInstance({
  at,
  phones,
}: {
  at: string
  phones?: Readonly<Record<string, string>>
}): Promise<ServedInstance> {
  const dataDir = mkdtempSync(join(tmpdir(), 'gezi-journey-'))
  const args = [
    '--import',
    'tsx',
    join(root, 'scripts/local/serve.ts'),
    dataDir,
    at,
    ...(phones ? [JSON.stringify(phones)] : []),
  ]
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
  const ready = await firstJsonLine(child)
  return {
    ...ready,
    async stop() {
      const gone = new Promise(resolve => child.once('exit', resolve))
      child.kill('SIGTERM')
      await gone
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

function firstJsonLine(child: ChildProcess): Promise<Omit<ServedInstance, 'stop'>> {
  return new Promise((resolve, reject) => {
    child.once('exit', code => reject(new Error(`The local instance ended with code ${code} before it was ready.`)))
    const lines = createInterface({ input: child.stdout! })
    lines.on('line', line => {
      if (line.startsWith('{')) resolve(JSON.parse(line))
    })
  })
}
