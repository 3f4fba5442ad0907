import { TransportFailure } from './transport'

/** Codes with which the gateway says that a token is missing, expired or revoked. */
const signedOutCodes =
  /UNAUTHENTICATED|unauthenticated|INVALID_ACCESS_TOKEN|ACCESS_TOKEN|CREDENTIALS|invalid_grant|NOT_LOGIN/
const unreachable = /network|timeout|timed out|Failed to fetch|load failed|statusCode":0|abort/i

/** What the js-sdk throws (an Error whose message is JSON, a plain object, or an OAuth error), as one of three kinds. */
export function asFailure(error: unknown): TransportFailure {
  if (error instanceof TransportFailure) return error
  const said = wordsOf(error)
  if (signedOutCodes.test(said)) return new TransportFailure('signedOut', said)
  if (!navigator.onLine || unreachable.test(said)) return new TransportFailure('unreachable', said)
  return new TransportFailure('trouble', said)
}

function wordsOf(error: unknown): string {
  if (error instanceof Error) return `${(error as { code?: string }).code ?? ''} ${error.message}`
  if (typeof error === 'object' && error !== null) return JSON.stringify(error)
  return String(error)
}
