import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

/** Writes a file that is there as a whole or not at all, also after a loss of power. */
export function writeDurably(path: string, text: string, mode: number): void {
  const partial = `${path}.part`
  const file = openSync(partial, 'w', mode)
  writeSync(file, text)
  fsyncSync(file)
  closeSync(file)
  renameSync(partial, path)
  flushFolder(dirname(path))
}

/** Makes a new name in a folder survive a loss of power; does nothing where folders cannot be opened (Windows). */
export function flushFolder(path: string): void {
  if (process.platform === 'win32') return
  const folder = openSync(path, 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}
