import { accessSync, copyFileSync, mkdtempSync, readdirSync, unlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** `wx` files of one device, in a folder of its own; they outlive the app, as on a phone. */
export function filesOf() {
  const USER_DATA_PATH = mkdtempSync(join(tmpdir(), 'gezi-phone-'))
  const manager = { accessSync, copyFileSync, readdirSync, unlinkSync }
  return { env: { USER_DATA_PATH }, getFileSystemManager: () => manager }
}
