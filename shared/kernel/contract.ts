import type * as z from 'zod/mini'
import type { ErrorCode, ErrorDetails } from './errors'

/** One thing a client may ask of a cloud function. The same value types, checks and documents both sides. */
export interface Action<Input extends z.ZodMiniType = z.ZodMiniType, Output extends z.ZodMiniType = z.ZodMiniType> {
  /** One English sentence for docs/api.md. */
  readonly summary: string
  readonly input: Input
  readonly output: Output
  /** Refusals beyond the common ones (see `commonErrors`). */
  readonly errors: readonly ErrorCode[]
  /** True when the action changes anything; such an input carries an id made by the client, so a retry never acts twice. */
  readonly writes: boolean
}

export type ActionTable = Readonly<Record<string, Action>>

/** An action that knows where it lives; what `defineActions` returns and the client calls. */
export type BoundAction<A extends Action = Action> = A & { readonly fn: string; readonly name: string }

export type InputOf<A extends Action> = z.output<A['input']>
/** What a caller may leave out because the schema fills it in. */
export type CallerInputOf<A extends Action> = z.input<A['input']>
export type OutputOf<A extends Action> = z.output<A['output']>

/** Any action may answer with these. */
export const commonErrors = [
  'INPUT_INVALID',
  'NOT_SIGNED_IN',
  'NOT_ALLOWED',
  'ACTION_UNKNOWN',
  'BUSY_TRY_AGAIN',
  'SERVER_TROUBLE',
] as const satisfies readonly ErrorCode[]

/** Keeps the exact schema types of an action. */
export const action = <I extends z.ZodMiniType, O extends z.ZodMiniType>(a: Action<I, O>): Action<I, O> => a

/** The actions of one cloud function, each bound to its function and name. */
export function defineActions<const T extends ActionTable>(
  fn: string,
  table: T,
): { [K in keyof T]: BoundAction<T[K]> } {
  const bound = Object.entries(table).map(([name, each]) => [name, { ...each, fn, name }])
  return Object.fromEntries(bound)
}

/** What a function answers; it throws only for defects of the platform. */
export type Answer<T> =
  | { readonly ok: true; readonly data: T; readonly traceId: string }
  | { readonly ok: false; readonly error: { readonly code: ErrorCode } & ErrorDetails; readonly traceId: string }
