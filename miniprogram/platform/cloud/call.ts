import type { Action, Answer, BoundAction, CallerInputOf, OutputOf } from '@shared/kernel/contract'
import { DomainError, type ErrorCode, type ErrorDetails, isErrorCode } from '@shared/kernel/errors'
import { type FailureKind, TransportFailure, transport } from './transport'
import { within } from './within'

/** One try may take this long; the cloud's own limit for our functions is shorter. */
const timeoutMs = 15_000
/** Pauses before the second and the third try. Each is stretched by up to its own length, so that clients do not return in step. */
const pausesMs = [400, 1500]

const codeOfFailure: Record<FailureKind, ErrorCode> = {
  unreachable: 'NETWORK_UNREACHABLE',
  signedOut: 'NOT_SIGNED_IN',
  trouble: 'SERVER_TROUBLE',
}

const worthAnotherTry: ReadonlySet<ErrorCode> = new Set(['BUSY_TRY_AGAIN', 'NETWORK_UNREACHABLE'])

/**
 * Calls an action of a cloud function. Answers what the contract promises; refuses with a `DomainError`.
 * Busy and unreachable are tried again up to twice: every write carries an id made by the client, so it never acts twice.
 */
export async function call<A extends BoundAction>(action: A, input: CallerInputOf<A>): Promise<OutputOf<A>> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await callOnce(action, input)
    } catch (error) {
      const pause = pausesMs[tries]
      if (!(error instanceof DomainError) || !worthAnotherTry.has(error.code) || pause === undefined) throw error
      await wait(error.details.retryAfterMs ?? pause * (1 + Math.random()))
    }
  }
}

async function callOnce<A extends BoundAction>(action: A, input: CallerInputOf<A>): Promise<OutputOf<A>> {
  const answer = await ask(action.fn, { action: action.name, input })
  if (!answer.ok) throw refusalOf(answer.error)
  const parsed = (action as Action).output.safeParse(answer.data)
  if (!parsed.success) {
    console.error(`${action.fn}.${action.name} answered something else than its contract`, parsed.error.issues)
    throw new DomainError('SERVER_TROUBLE')
  }
  return parsed.data as OutputOf<A>
}

async function ask(fn: string, request: { action: string; input: unknown }): Promise<Answer<unknown>> {
  try {
    const answer = await within(timeoutMs, transport().callFunction(fn, request))
    if (!isAnswer(answer)) throw new TransportFailure('trouble', `${fn} gave no answer of ours`)
    return answer
  } catch (error) {
    throw asDomainError(error)
  }
}

/** Any failure of a host, as the error catalogue names it. */
export function asDomainError(error: unknown): DomainError {
  if (error instanceof DomainError) return error
  const kind = error instanceof TransportFailure ? error.kind : 'trouble'
  if (kind === 'trouble') console.error(error)
  return new DomainError(codeOfFailure[kind])
}

/** A code this version does not know comes from a newer function: the person can only update. */
const refusalOf = ({ code, ...details }: { code: string } & ErrorDetails): DomainError =>
  isErrorCode(code) ? new DomainError(code, details) : new DomainError('ACTION_UNKNOWN')

const isAnswer = (value: unknown): value is Answer<unknown> =>
  typeof value === 'object' && value !== null && typeof (value as { ok?: unknown }).ok === 'boolean'

const wait = (ms: number) => new Promise<void>(resolve => setTimeout(resolve, ms))
