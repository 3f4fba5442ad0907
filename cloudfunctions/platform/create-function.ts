import { randomUUID } from 'node:crypto'
import type { ActionTable, Answer, BoundAction, InputOf, OutputOf } from '@shared/kernel/contract'
import { DomainError, type FieldProblem } from '@shared/kernel/errors'
import type * as z from 'zod/mini'
import type { Context, CreateContext } from './context'
import { jsonLogger, loggableDefect } from './logger'
import { type FunctionContext, networkOf, resolveCaller } from './resolve-caller'

/** One use case for each action of a contract. */
export type Handlers<T extends ActionTable> = {
  readonly [K in keyof T]: (input: InputOf<T[K]>, ctx: Context) => Promise<OutputOf<T[K]>>
}

export type Main = (event: unknown, context: FunctionContext) => Promise<Answer<unknown>>

type BoundTable = Readonly<Record<string, BoundAction>>

/**
 * The entry point of a cloud function: who asks → input by the contract → use case → answer. A refusal becomes its
 * code, anything else SERVER_TROUBLE and a log line. Answers are checked against the contract in tests only.
 */
export function createFunction<const T extends BoundTable>(
  actions: T,
  handlers: Handlers<T>,
  createContext: CreateContext,
): Main {
  return async (event, context) => {
    const traceId = context.request_id ?? randomUUID()
    try {
      const request = requestOf(event)
      const action = Object.hasOwn(actions, request.action) ? actions[request.action] : undefined
      if (!action) throw new DomainError('ACTION_UNKNOWN')
      const caller = resolveCaller(context)
      if (!caller) throw new DomainError('NOT_SIGNED_IN')
      const input = parseInput(action.input, request.input)
      const call = { fn: action.fn, action: action.name, traceId, caller, network: networkOf(context) }
      const data = await handlers[action.name]!(input as never, await createContext(call))
      return { ok: true, data: process.env.GEZI_MODE === 'test' ? checkedOutput(action, data) : data, traceId }
    } catch (error) {
      return { ok: false, error: refusalOf(error, event, traceId), traceId }
    }
  }
}

function requestOf(event: unknown): { action: string; input: unknown } {
  if (typeof event !== 'object' || event === null || !('action' in event) || typeof event.action !== 'string') {
    throw new DomainError('ACTION_UNKNOWN')
  }
  return { action: event.action, input: 'input' in event ? event.input : {} }
}

function parseInput(schema: z.ZodMiniType, input: unknown): unknown {
  const parsed = schema.safeParse(input)
  if (!parsed.success) throw new DomainError('INPUT_INVALID', { fields: problemsOf(parsed.error.issues) })
  return parsed.data
}

const problemsOf = (issues: readonly { path: PropertyKey[]; code?: string }[]): FieldProblem[] =>
  issues.slice(0, 20).map(issue => ({ path: issue.path.map(String).join('.'), rule: issue.code ?? 'custom' }))

function checkedOutput(action: BoundAction, data: unknown): unknown {
  const parsed = action.output.safeParse(data)
  if (!parsed.success) {
    const where = problemsOf(parsed.error.issues).map(({ path, rule }) => `${path} ${rule}`)
    throw new TypeError(`${action.fn}.${action.name} broke its contract: ${where.join(', ')}`)
  }
  return parsed.data
}

function refusalOf(error: unknown, event: unknown, traceId: string) {
  if (error instanceof DomainError) return { code: error.code, ...error.details }
  const action =
    typeof event === 'object' && event !== null && 'action' in event ? String(event.action).slice(0, 40) : ''
  jsonLogger({ traceId, action }).error('defect', loggableDefect(error))
  return { code: 'SERVER_TROUBLE' as const }
}
