import { spawn } from 'node:child_process'
import { root } from './root'

export interface CommandResult {
  readonly code: number
  readonly output: string
}

/** Runs a command in the repository, collecting what it prints; `live` shows it too. */
export function runCommand(
  command: string,
  args: readonly string[],
  { env, live = false }: { env?: Record<string, string>; live?: boolean } = {},
): Promise<CommandResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const chunks: Buffer[] = []
    for (const [stream, target] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ] as const) {
      stream.on('data', (chunk: Buffer) => {
        chunks.push(chunk)
        if (live) target.write(chunk)
      })
    }
    child.on('error', reject)
    child.on('close', code => resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString('utf8') }))
  })
}

/** The executable that an installed package provides. */
export const bin = (name: string): string => `${root}/node_modules/.bin/${name}`
