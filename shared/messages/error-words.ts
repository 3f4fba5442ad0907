import { DomainError, type ErrorCode, errorCatalogue } from '../kernel/errors'

export interface ErrorWords {
  readonly code: ErrorCode
  /** What happened and what to do, one sentence of the catalogue. */
  readonly sentence: string
}

/** Any failure in words. What is not a refusal of ours is a defect, and reads as trouble of the service. */
export function sayError(failure: unknown): ErrorWords {
  const code: ErrorCode = failure instanceof DomainError ? failure.code : 'SERVER_TROUBLE'
  return { code, sentence: errorCatalogue[code] }
}
