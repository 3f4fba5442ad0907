import { accessSync, constants, mkdirSync } from 'node:fs'
import { createServer } from 'node:net'
import { Refusal } from '../say'

/** Refuses with one sentence when the port is taken. */
export async function requireFreePort(port: number, host: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => {
      const sentence =
        error.code === 'EACCES'
          ? `Port ${port} needs more rights than this user has: choose another one, for example PORT=8080 npm start.`
          : `Port ${port} is already in use: stop the other program, or choose another port, for example PORT=${port + 1} npm start.`
      reject(new Refusal(sentence))
    })
    probe.listen(port, host, () => probe.close(() => resolve()))
  })
}

/** Makes the data folder, or refuses with one sentence. */
export function requireWritableFolder(dir: string): void {
  try {
    mkdirSync(dir, { recursive: true })
    accessSync(dir, constants.W_OK)
  } catch {
    throw new Refusal(
      `The data folder ${dir} cannot be written: give this user the right to, or name another with GEZI_DATA.`,
    )
  }
}
