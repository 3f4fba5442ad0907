import { DomainError } from '@shared/kernel/errors'
import { WriteConflict } from './database-errors'

const tries = 5
const firstPauseMs = 15

/**
 * Runs `work`; when it throws `WriteConflict`, again after a random pause that grows. After five conflicts the caller
 * is asked to try again. Work must therefore decide everything from what it reads inside.
 */
export async function untilNoConflict<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof WriteConflict)) throw error
      if (attempt === tries) throw new DomainError('BUSY_TRY_AGAIN', { retryAfterMs: 1000 })
      await pause(Math.random() * firstPauseMs * 2 ** attempt)
    }
  }
}

const pause = (ms: number) => new Promise<void>(resolve => setTimeout(resolve, ms))
