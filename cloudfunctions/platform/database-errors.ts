/** What the cloud's database refuses, as far as product code tells it apart. Everything else is a defect. */
export class DuplicateKey extends Error {
  override readonly name = 'DuplicateKey'
}

/** Two transactions wrote the same document; the one that throws this wrote nothing. */
export class WriteConflict extends Error {
  override readonly name = 'WriteConflict'
}

const hasCode = (error: unknown): error is { code: string } =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' && error.code !== ''

/**
 * Waits for an answer of node-sdk. The database part of the SDK hands some refusals back as a result with a `code`
 * instead of throwing them, so both ways are looked at.
 */
export async function answerOf<T>(pending: Promise<T>): Promise<T> {
  const result = await pending.catch((error: unknown) => {
    throw translated(error)
  })
  if (hasCode(result)) throw translated(result)
  return result
}

function translated(error: unknown): unknown {
  if (!hasCode(error)) return error
  if (error.code === 'DATABASE_DUPLICATE_WRITE') return new DuplicateKey(error.code)
  if (error.code === 'DATABASE_TRANSACTION_CONFLICT') return new WriteConflict(error.code)
  return error instanceof Error ? error : Object.assign(new Error(error.code), { code: error.code })
}
